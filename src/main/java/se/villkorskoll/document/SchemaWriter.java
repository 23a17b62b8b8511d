package se.villkorskoll.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import se.villkorskoll.model.shape.Days;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/** Writes a shape as a JSON Schema (draft 2020-12), as maps and lists ready to be printed. */
public final class SchemaWriter {

  private static final LocalText MONEY_TEXT =
      LocalText.of(
          "belopp med enhet, till exempel \"1,5 mkr\"",
          "amount with its unit, such as \"1,5 mkr\"");
  private static final LocalText SHARE_TEXT =
      LocalText.of(
          "andel i procent, till exempel \"62,5 %\"", "share in per cent, such as \"62,5 %\"");

  private static final LocalText NOT_AVAILABLE =
      LocalText.of("varför uppgiften inte finns", "why the figure is not available");

  private final Map<String, Object> definitions = new TreeMap<>();
  private final Map<String, Map<String, Object>> names;
  private final Language language;

  private SchemaWriter(Map<String, Map<String, Object>> names, Language language) {
    this.names = names;
    this.language = language;
  }

  /**
   * The schema of a shape.
   *
   * @param id the schema's own address
   * @param title what the document is called
   * @param names what holds of a name besides its length, such as its {@code enum} or {@code
   *     pattern}, by field name
   */
  public static Map<String, Object> write(
      Shape<?> shape,
      String id,
      String title,
      Map<String, Map<String, Object>> names,
      Language language) {
    var writer = new SchemaWriter(names, language);
    Map<String, Object> root = writer.object(shape);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", id);
    schema.put("title", title);
    schema.putAll(root);
    schema.put("$defs", writer.definitions);
    return schema;
  }

  private Map<String, Object> object(Shape<?> shape) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Field<?, ?> field : shape.fields()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", field.label().in(language));
      property.putAll(type(field.name(), field.type(), field.required()));
      properties.put(field.name(), property);
      if (field.required()) {
        required.add(field.name());
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("additionalProperties", false);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("properties", properties);
    return object;
  }

  /** A field that may be left out may as well be null, which says the same. */
  private Map<String, Object> type(String name, Type type, boolean required) {
    Map<String, Object> written = type(name, type);
    return required ? written : anyOf(written, ordered("type", "null"));
  }

  private Map<String, Object> type(String name, Type type) {
    if (type instanceof Type.Text) {
      return ordered("type", "string", "maxLength", Limits.TEXT_CHARACTERS);
    } else if (type instanceof Type.Name) {
      Map<String, Object> written =
          ordered("type", "string", "minLength", 1, "maxLength", Limits.NAME_CHARACTERS);
      written.putAll(names.getOrDefault(name, Map.of()));
      return written;
    } else if (type instanceof Type.Id id) {
      return ordered("type", "string", "pattern", "^" + id.form().pattern() + "$");
    } else if (type instanceof Type.Money) {
      return defined("money", () -> anyOf(number(), text(MONEY_TEXT), notAvailable()));
    } else if (type instanceof Type.Share) {
      return defined("share", () -> anyOf(number(), text(SHARE_TEXT), notAvailable()));
    } else if (type instanceof Type.Quantity) {
      return defined("quantity", () -> anyOf(number(), notAvailable()));
    } else if (type instanceof Type.Count) {
      return defined(
          "count", () -> anyOf(ordered("type", "integer", "minimum", 0), notAvailable()));
    } else if (type instanceof Type.Year) {
      return ordered("type", "integer", "minimum", Days.FIRST_YEAR, "maximum", Days.LAST_YEAR);
    } else if (type instanceof Type.Date) {
      return ordered("type", "string", "format", "date");
    } else if (type instanceof Type.Flag) {
      return ordered("type", "boolean");
    } else if (type instanceof Type.Code code) {
      return defined(code.values().getSimpleName(), () -> code(code));
    } else if (type instanceof Type.Item item) {
      return defined(item.shape().name(), () -> object(item.shape()));
    } else if (type instanceof Type.ListOf list) {
      return ordered(
          "type", "array", "maxItems", Limits.LIST_ELEMENTS, "items", type(name, list.element()));
    } else if (type instanceof Type.MapOf map) {
      return ordered("type", "object", "additionalProperties", type(name, map.value()));
    }
    return ordered();
  }

  private Map<String, Object> defined(String name, Supplier<Map<String, Object>> definition) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, definition.get());
    }
    return ordered("$ref", "#/$defs/" + name);
  }

  /** A code with what each constant means, as standard validators and form builders read it. */
  private Map<String, Object> code(Type.Code code) {
    List<Map<String, Object>> constants = new ArrayList<>();
    for (Enum<?> one : code.values().getEnumConstants()) {
      Map<String, Object> constant = ordered("const", one.name());
      if (one instanceof Labelled labelled) {
        constant.put("title", labelled.label().in(language));
      }
      constants.add(constant);
    }
    return ordered("type", "string", "oneOf", constants);
  }

  private static Map<String, Object> number() {
    return ordered("type", "number", "minimum", 0, "exclusiveMaximum", 1_000_000_000_000L);
  }

  private Map<String, Object> text(LocalText description) {
    return ordered("type", "string", "description", description.in(language));
  }

  private Map<String, Object> notAvailable() {
    return ordered(
        "type",
        "object",
        "additionalProperties",
        false,
        "required",
        List.of("notAvailable"),
        "properties",
        ordered(
            "notAvailable",
            ordered("description", NOT_AVAILABLE.in(language), "type", "string", "minLength", 1)));
  }

  private static Map<String, Object> anyOf(Object... alternatives) {
    return ordered("anyOf", List.of(alternatives));
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
