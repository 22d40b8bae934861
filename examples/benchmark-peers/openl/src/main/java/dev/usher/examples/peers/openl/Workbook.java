package dev.usher.examples.peers.openl;

import dev.usher.examples.benchmark.sized.Band;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The outfitter's policy as the workbook that somebody would keep for OpenL: a table for each
 * question, of whose rows the first that fits counts, or all where it collects.
 */
final class Workbook {
  private Workbook() {}

  static void write(List<Band> bands, OutputStream to) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Outfitter");
      table(
          sheet,
          "SimpleRules Integer severity(String topic, Boolean outage, Integer attempts, Boolean"
              + " saidInPublic)",
          row("Topic", "Outage", "Attempts", "Public", "Severity"),
          row("safety", "", "", "", "3"),
          row("fraud", "", "", "", "2"),
          row("", "true", "", "", "2"),
          row("delivery-lost, delivery-damaged", "", "", "", "1"),
          row("", "", ">= 3", "", "1"),
          row("", "", "", "true", "1"),
          row("", "", "", "", "0"));
      table(
          sheet,
          "SimpleRules Boolean vip(String accountTier, Boolean atRisk)",
          row("Account", "At risk", "VIP"),
          row("ENTERPRISE, VIP", "", "true"),
          row("", "true", "true"),
          row("", "", "false"));
      table(
          sheet,
          "SimpleRules Integer tier(String topic, Integer severity, Boolean vip, Double refund)",
          row("Topic", "Severity", "VIP", "Refund", "Tier"),
          row("safety", "", "", "", "4"),
          row("privacy, press", "", "", "", "3"),
          row("", ">= 2", "", "", "3"),
          row("", "", "", ">= 500", "3"),
          row("account-access, warranty", "", "", "", "2"),
          row("", "", "true", "", "2"),
          row("", "", "", ">= 100", "2"),
          row("", "", "", "", "1"));
      table(
          sheet,
          "SimpleRules Collect String[] approvals(String topic, Double refund)",
          row("Topic", "Refund", "Who"),
          row("", "> 2000", "finance"),
          row("", ">= 500", "lead"),
          row("privacy, press, safety", "", "legal"),
          row("fraud", "", "risk"));
      table(
          sheet,
          "SimpleRules String owner(Boolean vip, Integer tier)",
          row("VIP", "Tier", "Owner"),
          row("true", "< 3", "key-accounts"),
          row("", "1", "agent"),
          row("", "2", "specialist"),
          row("", "3", "lead"),
          row("", "4", "director"));
      table(
          sheet,
          "SimpleRules String queue(String topic)",
          row("Topic", "Queue"),
          row("delivery-late, delivery-lost, delivery-damaged", "logistics"),
          row("refund, billing, invoice", "accounting"),
          row("fraud", "risk"),
          row("privacy, press", "legal"));
      targets(sheet);
      table(
          sheet,
          "SimpleRules Collect String[] actions(String topic, Integer attempts, Boolean vip)",
          row("Topic", "Attempts", "VIP", "Action"),
          row("", "", "", "acknowledge"),
          row("", ">= 2", "", "apologise"),
          row("", "", "true", "call-back"),
          row("delivery-lost", "", "", "trace-parcel"));
      vouchers(sheet, bands);
      book.write(to);
    }
  }

  private static void targets(Sheet sheet) {
    table(
        sheet,
        "SimpleRules Integer responseMinutes(String channel)",
        row("Channel", "Minutes"),
        row("CHAT, IN_APP, PHONE", "5"));
    table(
        sheet,
        "SimpleRules Integer responseHours(Boolean vip, Integer tier)",
        row("VIP", "Tier", "Business hours"),
        row("true", "", "1"),
        row("", "1", "9"),
        row("", "2", "4"),
        row("", ">= 3", "2"));
    table(
        sheet,
        "SimpleRules Integer resolutionHours(Integer severity)",
        row("Severity", "Hours"),
        row(">= 2", "24"));
    table(
        sheet,
        "SimpleRules Integer resolutionBusinessHours(Integer tier)",
        row("Tier", "Business hours"),
        row(">= 1", "27"));
  }

  /** One row fits at least, so that the table is never empty: it names no topic there is. */
  private static void vouchers(Sheet sheet, List<Band> bands) {
    String[][] rows = new String[bands.size() + 2][];
    rows[0] = row("Topic", "Refund", "Voucher");
    rows[1] = row("no-topic", "[0; 1)", "voucher-0");
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      String refund = "[%d; %d)".formatted(band.from(), band.below());
      rows[i + 2] = row(band.topic(), refund, band.action());
    }
    table(sheet, "SimpleRules Collect String[] vouchers(String topic, Double refund)", rows);
  }

  private static String[] row(String... cells) {
    return cells;
  }

  /** Writes a table below the others, a row between them free. */
  private static void table(Sheet sheet, String header, String[]... rows) {
    int next = sheet.getPhysicalNumberOfRows() == 0 ? 1 : sheet.getLastRowNum() + 2;
    sheet.createRow(next++).createCell(1).setCellValue(header);
    for (String[] cells : rows) {
      Row row = sheet.createRow(next++);
      for (int i = 0; i < cells.length; i++) {
        if (!cells[i].isEmpty()) {
          row.createCell(i + 1).setCellValue(cells[i]);
        }
      }
    }
  }
}
