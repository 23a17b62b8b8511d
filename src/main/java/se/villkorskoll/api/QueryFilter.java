package se.villkorskoll.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.villkorskoll.document.NearName;
import se.villkorskoll.model.shape.LocalText;

/**
 * Refuses what is given in an address after the question mark and means nothing there: a parameter
 * that the call does not have would else be passed over, and the answer be another than asked for.
 * Which there are is what the method behind the call declares, and the language of the answer.
 */
@ServerFilter("/**")
@Order(FilterOrder.WHAT_IS_ASKED)
final class QueryFilter {

  /** The files of the documentation, which no call is behind. */
  private static final Pattern DOCUMENTS = Pattern.compile("/docs(/.*)?|/openapi\\.yaml");

  /** Refuses a parameter that is unknown or given twice, and a language that does not exist. */
  @RequestFilter
  @Nullable
  HttpResponse<?> refuseUnknown(HttpRequest<?> request) {
    RouteInfo<?> route =
        RouteAttributes.getRouteMatch(request).map(match -> match.getRouteInfo()).orElse(null);
    Map<String, Boolean> known;
    if (route instanceof UriRouteInfo<?, ?> uri
        && route instanceof MethodBasedRouteInfo<?, ?> method) {
      known = known(uri, method);
    } else if (DOCUMENTS.matcher(request.getPath()).matches()) {
      known = Map.of(RequestLanguage.PARAMETER, false);
    } else {
      return null;
    }
    for (Map.Entry<String, List<String>> asked : request.getParameters().asMap().entrySet()) {
      Boolean many = known.get(asked.getKey());
      if (many == null) {
        return unknown(request, asked.getKey(), List.copyOf(known.keySet()));
      }
      if (!many && asked.getValue().size() > 1) {
        return refused(
            request,
            LocalText.of(
                "Parametern %s står %d gånger.".formatted(asked.getKey(), asked.getValue().size()),
                "The parameter %s is given %d times."
                    .formatted(asked.getKey(), asked.getValue().size())),
            LocalText.of("Ange den en gång.", "State it once."));
      }
    }
    return RequestLanguage.isKnown(request)
        ? null
        : refused(
            request,
            LocalText.of(
                "Språket i lang finns inte.", "There is no such language as the one in lang."),
            LocalText.of("Ange lang=sv eller lang=en.", "State lang=sv or lang=en."));
  }

  /** The parameters that a call has, sorted, and whether each may be given many times. */
  private static Map<String, Boolean> known(
      UriRouteInfo<?, ?> uri, MethodBasedRouteInfo<?, ?> method) {
    Map<String, Boolean> known = new TreeMap<>();
    List<String> inPath = uri.getUriMatchTemplate().getVariableNames();
    for (Argument<?> argument : method.getTargetMethod().getArguments()) {
      boolean many = Iterable.class.isAssignableFrom(argument.getType());
      boolean isPlain =
          !argument.getAnnotationMetadata().hasStereotype(Bindable.class)
              && !inPath.contains(argument.getName())
              && (many || CharSequence.class.isAssignableFrom(argument.getType()));
      if (isPlain || argument.isAnnotationPresent(QueryValue.class)) {
        known.put(
            argument
                .getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .orElse(argument.getName()),
            many);
      }
    }
    known.put(RequestLanguage.PARAMETER, false);
    return known;
  }

  private static HttpResponse<?> unknown(HttpRequest<?> request, String name, List<String> known) {
    String near = NearName.among(new ArrayList<>(known), name);
    String all = String.join(", ", known);
    return refused(
        request,
        LocalText.of(
            "Parametern \"%s\" finns inte.".formatted(name),
            "There is no parameter \"%s\".".formatted(name)),
        LocalText.of(
            (near == null ? "" : "Menade du %s? ".formatted(near))
                + "De som finns är: %s.".formatted(all),
            (near == null ? "" : "Did you mean %s? ".formatted(near))
                + "There are: %s.".formatted(all)));
  }

  private static HttpResponse<?> refused(HttpRequest<?> request, LocalText detail, LocalText help) {
    return ProblemResponses.of(request, HttpStatus.BAD_REQUEST, detail, help);
  }
}
