package se.villkorskoll.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.IdForm;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;
import se.villkorskoll.model.shape.Values;

/**
 * Reads one document, token by token, into the record of a shape. A problem is noted with its place
 * and line and reading goes on, so that all problems are found at once; only a document that is not
 * well-formed ends it.
 */
final class ShapeReader {

  private final JsonParser parser;
  private final String format;
  private final byte[] bytes;
  private final ProblemLog log;
  private final ScalarReader scalars;

  /**
   * A reader of one document.
   *
   * @param format JSON or YAML, as it is named to people
   * @param bytes what the parser reads
   */
  ShapeReader(JsonParser parser, String format, byte[] bytes) {
    this.parser = parser;
    this.format = format;
    this.bytes = bytes;
    this.log = new ProblemLog(parser);
    this.scalars = new ScalarReader(parser, log);
  }

  /** The record that the document is. */
  <T> ReadResult<T> read(Shape<T> shape) {
    return document(() -> item(shape));
  }

  /** The records that the document is a list of. */
  @SuppressWarnings("unchecked") // a list of items of this shape
  <T> ReadResult<List<T>> readList(Shape<T> shape) {
    return document(() -> (List<T>) list(new Type.Item(shape)));
  }

  /** Something read from the parser. */
  private interface Step<T> {
    T read() throws IOException;
  }

  private <T> ReadResult<T> document(Step<T> step) {
    T value = null;
    try {
      parser.nextToken();
      value = step.read();
      if (parser.nextToken() != null) {
        log.add(
            "",
            LocalText.of(
                "Det står något efter dokumentets slut.",
                "Something stands after the document's end."),
            LocalText.of("Ha ett dokument i varje fil.", "Keep one document in each file."));
      }
    } catch (ProblemLog.Full e) {
      log.end(
          new DocumentProblem(
              "",
              log.line(),
              LocalText.of(
                  "Dokumentet har fler än %d fel; resten visas inte.".formatted(Limits.PROBLEMS),
                  "The document has more than %d problems; the rest are not shown."
                      .formatted(Limits.PROBLEMS)),
              LocalText.of("Rätta dem som visas först.", "Fix those shown first.")));
    } catch (StreamConstraintsException e) {
      log.end(
          new DocumentProblem(
              log.here(),
              log.line(),
              LocalText.of(
                  "Dokumentet är nästlat djupare än %d nivåer eller har ett för långt namn."
                      .formatted(Limits.DEPTH),
                  "The document is nested deeper than %d levels or has too long a name."
                      .formatted(Limits.DEPTH)),
              LocalText.of("Följ schemat för redovisningen.", "Follow the schema of the report.")));
    } catch (IOException e) {
      BrokenText.of(e, bytes, format, log.here(), log.line()).forEach(log::end);
    }
    return new ReadResult<>(log.size() == 0 ? value : null, log.problems());
  }

  private <T> T item(Shape<T> shape) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      log.wrongType(LocalText.of("ett objekt", "an object"));
      return null;
    }
    return object(shape);
  }

  /** The record at this place, or null where a problem kept it from being made. */
  private <T> T object(Shape<T> shape) throws IOException {
    int problemsBefore = log.size();
    int line = log.line();
    String pointer = log.here();
    Object[] values = new Object[shape.fields().size()];
    boolean[] seen = new boolean[values.length];
    String name;
    while ((name = parser.nextFieldName()) != null) {
      Field<T, ?> field = shape.field(name);
      parser.nextToken();
      if (field == null) {
        unknown(name, shape.fieldNames());
        parser.skipChildren();
        continue;
      }
      if (seen[field.index()]) {
        twice(name);
        parser.skipChildren();
        continue;
      }
      seen[field.index()] = true;
      values[field.index()] = value(field.type());
    }
    for (Field<T, ?> field : shape.fields()) {
      if (field.required()
          && values[field.index()] == null
          && (!seen[field.index()] || log.size() == problemsBefore)) {
        log.add(
            new DocumentProblem(
                pointer + "/" + field.name(),
                line,
                LocalText.of(
                    "Fältet \"%s\" saknas.".formatted(field.name()),
                    "The field \"%s\" is missing.".formatted(field.name())),
                LocalText.of(
                    "Ange %s.".formatted(lower(field.label().sv())),
                    "State the %s.".formatted(lower(field.label().en())))));
      }
    }
    return log.size() == problemsBefore
        ? shape.create(
            new Values(pointer, values, scalars.notAvailable(), scalars.writtenNumbers()))
        : null;
  }

  private Object value(Type type) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == JsonToken.START_OBJECT && type.mayBeUnavailable()) {
      scalars.readNotAvailable();
      return null;
    }
    if (type instanceof Type.Text) {
      return scalars.text(Limits.TEXT_CHARACTERS);
    } else if (type instanceof Type.Name) {
      return scalars.name();
    } else if (type instanceof Type.Id id) {
      return scalars.id(id.form());
    } else if (type instanceof Type.Money) {
      return scalars.money();
    } else if (type instanceof Type.Share) {
      return scalars.share();
    } else if (type instanceof Type.Quantity) {
      return scalars.number();
    } else if (type instanceof Type.Count) {
      return scalars.count();
    } else if (type instanceof Type.Year) {
      return scalars.year();
    } else if (type instanceof Type.Date) {
      return scalars.date();
    } else if (type instanceof Type.Flag) {
      return scalars.flag();
    } else if (type instanceof Type.Code code) {
      return scalars.code(code.values());
    } else if (type instanceof Type.Item item) {
      return item(item.shape());
    } else if (type instanceof Type.ListOf list) {
      return list(list.element());
    } else if (type instanceof Type.MapOf map) {
      return map(map.keys(), map.value());
    }
    return any();
  }

  private List<Object> list(Type element) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      log.wrongType(LocalText.of("en lista", "a list"));
      return null;
    }
    List<Object> list = new ArrayList<>();
    Map<Object, Integer> identities = new HashMap<>();
    @SuppressWarnings("unchecked") // an element is of its own shape
    Shape<Object> shape = element instanceof Type.Item item ? (Shape<Object>) item.shape() : null;
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (index == Limits.LIST_ELEMENTS) {
        log.add(
            LocalText.of(
                "Listan har fler än %d element.".formatted(Limits.LIST_ELEMENTS),
                "The list has more than %d elements.".formatted(Limits.LIST_ELEMENTS)),
            LocalText.of("Slå ihop rader.", "Merge rows."));
      }
      if (index >= Limits.LIST_ELEMENTS) {
        parser.skipChildren();
        continue;
      }
      if (parser.currentToken() == JsonToken.VALUE_NULL) {
        log.wrongType(LocalText.of("ett element", "an element"));
      }
      Object value = value(element);
      if (value != null) {
        list.add(value);
        Object identity = shape == null ? null : shape.identityOf(value);
        Integer first = identity == null ? null : identities.putIfAbsent(identity, index);
        if (first != null) {
          log.add(
              LocalText.of(
                  "%s %s står redan på plats %d i listan."
                      .formatted(shape.label().sv(), ProblemLog.shown(identity.toString()), first),
                  "%s %s already stands at position %d of the list."
                      .formatted(shape.label().en(), ProblemLog.shown(identity.toString()), first)),
              LocalText.of(
                  "Slå ihop dem eller ge dem olika beteckning.",
                  "Merge them or give them different ids."));
        }
      }
      index++;
    }
    return List.copyOf(list);
  }

  private Map<String, Object> map(IdForm keys, Type type) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      log.wrongType(LocalText.of("ett objekt", "an object"));
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    String name;
    while ((name = parser.nextFieldName()) != null) {
      parser.nextToken();
      if (map.containsKey(name)) {
        twice(name);
      }
      if (keys != null) {
        scalars.checkForm(name, keys);
      }
      map.put(name, value(type));
      if (map.size() == Limits.LIST_ELEMENTS + 1) {
        log.add(
            LocalText.of(
                "Objektet har fler än %d fält.".formatted(Limits.LIST_ELEMENTS),
                "The object has more than %d fields.".formatted(Limits.LIST_ELEMENTS)),
            LocalText.of("Slå ihop dem.", "Merge them."));
      }
    }
    return Collections.unmodifiableMap(map);
  }

  private Object any() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> map(null, new Type.Any());
      case START_ARRAY -> list(new Type.Any());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalars.number();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default -> parser.getText();
    };
  }

  private void unknown(String name, List<String> known) {
    String near = NearName.among(known, name);
    String all = String.join(", ", known);
    log.add(
        LocalText.of(
            "Fältet \"%s\" finns inte.".formatted(ProblemLog.shown(name)),
            "There is no field \"%s\".".formatted(ProblemLog.shown(name))),
        LocalText.of(
            (near == null ? "" : "Menade du %s? ".formatted(near))
                + "Här får stå: %s.".formatted(all),
            (near == null ? "" : "Did you mean %s? ".formatted(near))
                + "Allowed here: %s.".formatted(all)));
  }

  private void twice(String name) {
    log.add(
        LocalText.of(
            "Fältet \"%s\" står två gånger.".formatted(ProblemLog.shown(name)),
            "The field \"%s\" stands twice.".formatted(ProblemLog.shown(name))),
        LocalText.of("Ta bort det ena.", "Take one of them away."));
  }

  private static String lower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
