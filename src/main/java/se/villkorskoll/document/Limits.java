package se.villkorskoll.document;

/** The limits of one document, named in the message that refuses it. */
public final class Limits {

  /** Bytes of a whole document: 20 MB. */
  public static final int DOCUMENT_BYTES = 20_000_000;

  /** How deep objects and lists may stand in one another. */
  public static final int DEPTH = 32;

  /** Characters of one text: 2 million. */
  public static final int TEXT_CHARACTERS = 2_000_000;

  /** Characters of an id or another name. */
  public static final int NAME_CHARACTERS = 200;

  /** Elements of one list or object with free names. */
  public static final int LIST_ELEMENTS = 20_000;

  /** Digits of a number, decimals included. */
  public static final int DIGITS = 18;

  /** Decimals of a number. */
  public static final int DECIMALS = 2;

  /** Digits before the decimal point: numbers are below 10^12. */
  public static final int WHOLE_DIGITS = 12;

  /** How many problems of one document are listed. */
  public static final int PROBLEMS = 1_000;

  private Limits() {}
}
