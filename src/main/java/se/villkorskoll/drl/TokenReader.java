package se.villkorskoll.drl;

import java.util.List;
import java.util.Set;
import se.villkorskoll.model.shape.CharacterName;
import se.villkorskoll.model.shape.LocalText;

/** Goes through the tokens of a text, one after another. Not thread-safe. */
final class TokenReader {

  /** Signs with which something could hide: escapes, comments and other quotation marks. */
  private static final Set<String> HIDING = Set.of("\\", "/", "'", "`", "\"", "“", "”", "„");

  private final String text;
  private final int firstLine;
  private final List<Token> tokens;
  private final Token end;
  private int at;

  /**
   * A reader of a text.
   *
   * @param firstLine the line of the file at which the text begins, from 1
   * @throws MalformedRule if a character in it could hide something
   */
  TokenReader(String text, int firstLine) throws MalformedRule {
    this(text, firstLine, Token.of(text));
  }

  /** A reader of the text of a value, in which parameters are known by their names. */
  static TokenReader ofValue(String text, int line) throws MalformedRule {
    return new TokenReader(text, line, Token.ofValue(text));
  }

  private TokenReader(String text, int firstLine, List<Token> tokens) throws MalformedRule {
    this.text = text;
    this.firstLine = firstLine;
    this.tokens = tokens;
    this.end = new Token("", new Span(text.length(), text.length()));
    for (at = 0; at < tokens.size(); at++) {
      String found = peek().text();
      boolean plain = peek().isText() || Characters.isPlain(found.codePointAt(0));
      if (HIDING.contains(found) || !plain || (peek().isText() && found.contains("\\"))) {
        String named = plain ? found : CharacterName.of(found.codePointAt(0));
        throw new MalformedRule(
            line(),
            LocalText.of(
                "Raden har ett tecken som inte hör hemma där: %s".formatted(named),
                "The line has a character that does not belong there: %s".formatted(named)),
            LocalText.of(
                "Kommentarer är ovanför regeln och börjar med //. Texter är inom raka citattecken (\")"
                    + " och slutar på samma rad. I when och then finns varken \\, / eller ', och namn"
                    + " har bara A-Z, a-z, siffror, _ och $.",
                "Comments are above the rule and begin with //. Texts are in straight quotation marks"
                    + " (\") and end on the same line. In when and then there is no \\, / or ', and"
                    + " names have only A-Z, a-z, digits, _ and $."));
      }
    }
    at = 0;
  }

  int size() {
    return tokens.size();
  }

  boolean ended() {
    return at >= tokens.size();
  }

  /** The token that comes next; empty at the end. */
  Token peek() {
    return ended() ? end : tokens.get(at);
  }

  /** The token after that which comes next; empty at the end. */
  Token peekAfter() {
    return at + 1 < tokens.size() ? tokens.get(at + 1) : end;
  }

  Token next() {
    Token token = peek();
    at++;
    return token;
  }

  /** Passes over the next token if it is this one. */
  boolean accept(String expected) {
    boolean is = peek().is(expected);
    if (is) {
      at++;
    }
    return is;
  }

  /**
   * Passes over the next token.
   *
   * @param example what the sign belongs to, written as it should be
   * @throws MalformedRule if it is another
   */
  void expect(String sign, String example) throws MalformedRule {
    if (!accept(sign)) {
      throw unexpected(
          sign,
          LocalText.of(
              "Skriv %s här, som i %s".formatted(sign, example),
              "Write %s here, as in %s".formatted(sign, example)));
    }
  }

  /**
   * What there is to say where something else was expected.
   *
   * @param example something that may be here
   */
  MalformedRule unexpected(String example) {
    return unexpected(
        example,
        LocalText.of(
            "Skriv till exempel %s".formatted(example), "Write for example %s".formatted(example)));
  }

  private MalformedRule unexpected(String expected, LocalText write) {
    return new MalformedRule(
        line(),
        ended()
            ? LocalText.of(
                "Här fattas något: texten slutar där %s väntades.".formatted(expected),
                "Something is missing here: the text ends where %s was expected."
                    .formatted(expected))
            : LocalText.of(
                "\"%s\" passar inte in här.".formatted(peek().text()),
                "\"%s\" does not fit in here.".formatted(peek().text())),
        LocalText.of(
            "Kontrollera parenteser, kommatecken och citattecken. " + write.sv(),
            "Check brackets, commas and quotation marks. " + write.en()));
  }

  /** The line of the file of the next token, or of the last one at the end. */
  int line() {
    int position = ended() && !tokens.isEmpty() ? lastEnd() : peek().span().start();
    return firstLine + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }

  private int lastEnd() {
    return tokens.get(tokens.size() - 1).span().end();
  }

  /** From a token to the one that was read last. */
  Span since(Token first) {
    return new Span(first.span().start(), tokens.get(at - 1).span().end());
  }
}
