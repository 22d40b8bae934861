package dev.usher.model;

/** The way a contact came in, or the way an answer goes out. */
public enum Channel {
  /** Electronic mail. */
  EMAIL,
  /** A ticket opened in the help desk. */
  TICKET,
  /** Live chat on a web site. */
  CHAT,
  /** Messages inside the product. */
  IN_APP,
  /** A telephone call. */
  PHONE,
  /** A text message. */
  SMS,
  /** A post on a social network. */
  SOCIAL,
  /** A messenger such as KakaoTalk or WhatsApp. */
  MESSENGER
}
