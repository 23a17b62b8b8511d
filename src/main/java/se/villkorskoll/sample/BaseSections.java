package se.villkorskoll.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.ruleset.RuleFiles;

/**
 * The sections of an agreement's base report, which has no breach and misses nothing: what no
 * printed figure is about is told as there. The base reports are of Dalarna.
 */
final class BaseSections {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String BASE_REGION = "R20";
  private static final String BOUND_PARTIES = "boundParties";

  private final Map<String, Object> sections;

  private BaseSections(Map<String, Object> sections) {
    this.sections = sections;
  }

  /** The sections of the base report of a kind of recipient. */
  static BaseSections of(String agreement, RecipientKind kind) {
    String path = "%s/%s.json".formatted(agreement, kind.name().toLowerCase(Locale.ROOT));
    try {
      return new BaseSections(
          MAPPER.readValue(RuleFiles.builtIn().bytes(path), new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A section as a recipient of a county tells it; null where the base report has none. */
  Object of(String section, String county, NationalDraw draw) {
    List<String> parties = new ArrayList<>();
    parties.add("R" + county);
    draw.recipients(RecipientKind.MUNICIPALITY).stream()
        .filter(code -> code.startsWith(county))
        .forEach(parties::add);
    return moved(sections.get(section), parties, draw);
  }

  /** A value with the parties and the region of another county in place of Dalarna's. */
  private static Object moved(Object value, List<String> parties, NationalDraw draw) {
    if (value instanceof Map<?, ?> object) {
      Map<Object, Object> moved = new LinkedHashMap<>();
      object.forEach(
          (name, field) ->
              moved.put(name, name.equals(BOUND_PARTIES) ? parties : moved(field, parties, draw)));
      return moved;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(one -> moved(one, parties, draw)).toList();
    }
    return value instanceof String text
        ? text.replace(draw.name(BASE_REGION), draw.name(parties.get(0)))
        : value;
  }
}
