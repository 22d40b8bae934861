package dev.usher.model.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codes of languages that stand for another one: withdrawn ones, those of three letters where
 * there are two, those of one language that passes for its group, such as Mandarin for Chinese.
 *
 * <p>The source is Unicode's CLDR 48, the elements {@code languageAlias} of its supplemental
 * metadata for codes of two and three letters, and ISO 639 for Twi and Bihari; of regions, the
 * withdrawn ones with one successor in the registry of IANA, and UK, which CLDR adds.
 */
final class LanguageAliases {
  private static final String LANGUAGES =
      """
      in=id iw=he ji=yi jw=jv mo=ro sh=sr-Latn tl=fil aam=aas aar=aa abk=ab adp=dz afr=af agp=apf
      ais=ami ajp=apc ajt=aeb aju=jrb aka=ak alb=sq als=sq amh=am ara=ar arb=ar arg=an arm=hy
      asd=snz asm=as aue=ktz ava=av ave=ae aym=ay ayr=ay ayx=nun aze=az azj=az bak=ba bam=bm
      baq=eu baz=nvo bcc=bal bcl=bik bel=be ben=bn bgm=bcg bhk=fbl bic=bir bih=bh bis=bi bjd=drl
      bjq=bzc bkb=ebk blg=iba bod=bo bos=bs bre=br btb=beb bul=bg bur=my bxk=luy bxr=bua cat=ca
      ccq=rki ces=cs cha=ch che=ce chi=zh chu=cu chv=cv cjr=mom cka=cmr cld=syr cls=sa cmk=xch
      cmn=zh cnr=sr-ME cor=kw cos=co coy=pij cqu=quh cre=cr cwd=cr cym=cy cze=cs daf=dnj dan=da
      dap=njz dek=sqm deu=de dgo=doi dhd=mwr dik=din diq=zza dit=dif div=dv djl=dze dkl=aqd drh=mn
      drr=kzk drw=fa-AF dud=uth duj=dwu dut=nl dwl=dbt dzo=dz ekk=et ell=el elp=amq emk=man eng=en
      epo=eo esk=ik est=et eus=eu ewe=ee fao=fo fas=fa fat=ak fij=fj fin=fi fra=fr fre=fr fry=fy
      fuc=ff ful=ff gav=dev gaz=om gbc=wny gbo=grb geo=ka ger=de gfx=vaj ggn=gvr ggo=esg ggr=gtu
      gio=aou gla=gd gle=ga glg=gl gli=kzk glv=gv gno=gon gom=kok gre=el grn=gn gti=nyc gug=gn
      guj=gu guv=duz gya=gba hat=ht hau=ha hbs=sr-Latn hdn=hai hea=hmn heb=he her=hz him=srx
      hin=hi hmo=ho hrr=jal hrv=hr hun=hu hye=hy ibi=opa ibo=ig ice=is ido=io iii=ii ike=iu iku=iu
      ile=ie ill=ilm ilw=gal ina=ia ind=id ipk=ik isl=is ita=it izi=eza jar=jgk jav=jv jaw=jv
      jeg=oyb jpn=ja kal=kl kan=kn kas=ks kat=ka kau=kr kaz=kk kdv=zkd kgc=tdf kgd=ncq kgh=kml
      kgm=plu khk=mn khm=km kik=ki kin=rw kir=ky kmr=ku knc=kr kng=kg koj=kwv kom=kv kon=kg kor=ko
      kpp=jkm kpv=kv krm=bmf ktr=dtp kua=kj kur=ku kvs=gdj kwq=yam kxe=tvd kxl=kru kzh=dgl kzj=dtp
      kzt=dtp lak=ksp lao=lo lat=la lav=lv lbk=bnc leg=enl lii=raq lim=li lin=ln lit=lt llo=ngt
      lmm=rmx ltz=lb lub=lu lug=lg lvs=lv mac=mk mah=mh mal=ml mao=mi mar=mr may=ms meg=cir
      mgx=jbk mhr=chm mkd=mk mlg=mg mlt=mt mnt=wnn mof=xnt mol=ro mon=mn mri=mi msa=ms mst=mry
      mup=raj mwd=dmw mwj=vaj mya=my myd=aog myt=mry nad=xny nau=na nav=nv nbf=nru nbl=nr nbx=gll
      ncp=kdz nde=nd ndo=ng nep=ne nld=nl nln=azd nlr=nrk nno=nn nns=nbr nnx=ngv nob=nb nom=cbr
      noo=dtd nor=no npi=ne nte=eko nts=pij nxu=bpp nya=ny oci=oc ojg=oj oji=oj ori=or orm=om
      ory=or oss=os oun=vaj pan=pa pat=kxr pbu=ps pcr=adx per=fa pes=fa pli=pi plt=mg pmc=huw
      pmk=crr pmu=phr pnb=lah pol=pl por=pt ppa=bfy ppr=lcq prp=gu prs=fa-AF pry=prt pus=ps
      puz=pub que=qu quz=qu rmr=emx rmy=rom roh=rm ron=ro rum=ro run=rn rus=ru sag=sg san=sa
      sap=aqt sca=hle scc=sr scr=hr sgl=isk sin=si skk=oyb slk=sk slo=sk slv=sl smd=kmb sme=se
      smo=sm sna=sn snb=iba snd=sd som=so sot=st spa=es spy=kln sqi=sq src=sc srd=sc srp=sr ssw=ss
      sul=sgd sum=ulw sun=su swa=sw swc=sw-CD swe=sv swh=sw szd=umi tah=ty tam=ta tat=tt tdu=dtp
      tel=te tgg=bjp tgk=tg tgl=fil tha=th thc=tpo thw=ola thx=oyb tib=bo tid=itd tie=ras tir=ti
      tkk=twm tlw=weo tmk=tdg tmp=tyj tne=kak tnf=fa-AF ton=to tpw=tpn tsf=taj tsn=tn tso=ts
      ttq=tmh tuk=tk tur=tr twi=tw uig=ug ukr=uk umu=del unp=wro uok=ema urd=ur uzb=uz uzn=uz
      ven=ve vie=vi vol=vo wel=cy wgw=wgb wit=nol wiw=nwo wln=wa wol=wo xba=cax xho=xh xia=acn
      xkh=waw xpe=kpe xrq=dmw xsj=suj xsl=den xss=zko ybd=rki ydd=yi yen=ynq yid=yi yiy=yrm
      yma=lrr ymt=mtm yor=yo yos=zom yuu=yug zai=zap zha=za zho=zh zir=scv zkb=kjh zsm=ms zul=zu
      zyb=za
      """;

  private static final String REGIONS = "BU=MM DD=DE FX=FR TP=TL UK=GB YD=YE ZR=CD";

  private static final Map<String, String> LANGUAGE = read(LANGUAGES);
  private static final Map<String, String> REGION = read(REGIONS);

  private LanguageAliases() {}

  private static Map<String, String> read(String pairs) {
    Map<String, String> aliases = new HashMap<>();
    for (String pair : pairs.split("\\s+", 0)) {
      int equals = pair.indexOf('=');
      aliases.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return aliases;
  }

  /**
   * Returns what a language's code in lower case stands for, a code perhaps followed by a script or
   * a region; null if it stands for itself.
   */
  static @Nullable String language(String code) {
    return LANGUAGE.get(code);
  }

  /** Returns the region that a region's code in upper case stands for: mostly itself. */
  static String region(String code) {
    return REGION.getOrDefault(code, code);
  }
}
