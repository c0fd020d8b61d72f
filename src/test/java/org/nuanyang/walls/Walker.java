package org.nuanyang.walls;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.Filter;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.nuanyang.access.web.Admission;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.context.WebApplicationContext;

/** Asks for an address as somebody, through security, handlers, doors and database. What a form would have changed is rolled back. */
final class Walker {
    private final MockMvc web;
    private final WallsCounty county;

    Walker(WebApplicationContext context, WallsCounty county) {
        this.county = county;
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        Filter undoing = (request, response, chain) -> {
            if (RequestMethod.GET.name().equals(((jakarta.servlet.http.HttpServletRequest) request).getMethod())) chain.doFilter(request, response);
            else transaction.execute(status -> {
                status.setRollbackOnly();
                try {
                    chain.doFilter(request, response);
                } catch (Exception e) {
                    throw new Undone(e);
                }
                return null;
            });
        };
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).addFilters(undoing).build();
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undone(Exception cause) {
            super(cause);
        }
    }

    Answer ask(Table.Row row, Route route, Who who, Place place) {
        try {
            var response = response(row, route, who, place);
            return Answer.of(response.getStatus(), Objects.requireNonNullElse(response.getRedirectedUrl(), ""),
                    Objects.requireNonNullElse(response.getContentType(), ""), response.getContentAsByteArray());
        } catch (Exception e) {
            return Answer.fault(e);
        }
    }

    MockHttpServletResponse response(Table.Row row, Route route, Who who, Place place) throws Exception {
        var things = county.at(place);
        var request = request(route, row, URI.create(URI.create(things.in(row.path())).toASCIIString()));
        fill(request, route, row, things);
        admit(request, row, who);
        return web.perform(request).andReturn().getResponse();
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(Route route, Table.Row row, URI address) {
        if (route.multipart()) return MockMvcRequestBuilders.multipart(address).file(new MockMultipartFile("file", "花名册.csv", "text/csv", "姓名\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method().equals("ANY") ? "GET" : row.method()), address);
        return route.json() ? request.contentType(MediaType.APPLICATION_JSON).content("{}") : request;
    }

    /** What a handler insists on and the row does not say, so that the answer is the door's and not the binder's. */
    private static void fill(AbstractMockHttpServletRequestBuilder<?> request, Route route, Table.Row row, Things things) {
        if (route.handler() == null) return;
        for (var parameter : route.handler().getMethodParameters()) {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked == null || !asked.required() || !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)) continue;
            if (java.util.Map.class.isAssignableFrom(parameter.getParameterType()) || parameter.getParameterType() == Optional.class) continue;
            var name = Optional.of(asked.name()).filter(given -> !given.isEmpty())
                    .orElseGet(() -> Arrays.stream(parameter.getMethod().getParameters()).toList().get(parameter.getParameterIndex()).getName());
            if (!row.path().contains(name + "=")) request.param(name, value(parameter.getParameterType(), things));
        }
    }

    private static String value(Class<?> type, Things things) {
        if (type.isEnum()) return ((Enum<?>) type.getEnumConstants()[0]).name();
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long" -> "1";
            case "boolean" -> "true";
            case "LocalDate" -> "2026-03-12";
            case "YearMonth" -> "2026-03";
            case "ChildId" -> things.get("child");
            case "OrgId" -> things.get("class");
            default -> "1";
        };
    }

    private void admit(AbstractMockHttpServletRequestBuilder<?> request, Table.Row row, Who who) {
        if (row.path().startsWith("/api/")) {
            if (who.signedIn()) request.header("Authorization", "Bearer " + (who.role() == null ? county.cast.nobodysToken() : county.cast.token(who.role())));
            return;
        }
        request.with(csrf());
        if (who.signedIn())
            request.with(Admission.of(county.cast.county(), (who.role() == null ? county.cast.nobody : county.cast.account(who.role())).id()));
    }
}
