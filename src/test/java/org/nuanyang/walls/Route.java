package org.nuanyang.walls;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * An address that the running program answers, as its own registries have it: handlers, static files, and what
 * security's filters answer themselves.
 *
 * @param handler null where no method of ours answers
 */
record Route(String method, PathPattern pattern, @Nullable HandlerMethod handler, boolean json, boolean multipart) {
    private static final Pattern OF_A_FILTER = Pattern.compile("PathPattern \\[(?:(\\w+) )?([^]]+)]");

    @Override
    public String toString() {
        return method + " " + pattern.getPatternString();
    }

    boolean answers(String asked, PathContainer path) {
        return (method.equals("ANY") || method.equals(asked)) && pattern.matches(path);
    }

    static List<Route> all(ApplicationContext context) {
        var all = new ArrayList<Route>();
        for (var mapping : context.getBeansOfType(RequestMappingHandlerMapping.class).values()) all.addAll(handlers(mapping));
        for (var mapping : context.getBeansOfType(AbstractUrlHandlerMapping.class).values())
            mapping.getHandlerMap().keySet().forEach(path -> all.add(plain("GET", path)));
        for (var chain : context.getBean(FilterChainProxy.class).getFilterChains()) {
            chain.getFilters().stream().flatMap(filter -> answeredBy(filter).stream()).filter(route -> route.reaches(chain)).forEach(all::add);
        }
        return all.stream().distinct().toList();
    }

    static List<Route> handlers(RequestMappingHandlerMapping mapping) {
        var all = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
            var consumed = info.getConsumesCondition().getConsumableMediaTypes().toString();
            for (var method : methods.isEmpty() ? List.of("ANY") : methods) {
                for (var path : info.getPatternValues())
                    all.add(new Route(method, parsed(path), handler, consumed.contains("json"), consumed.contains("multipart")));
            }
        });
        return all;
    }

    /** A filter stands in several chains, and answers in those alone that get the request. */
    private boolean reaches(SecurityFilterChain chain) {
        return chain.matches(new MockHttpServletRequest(method.equals("ANY") ? "GET" : method, pattern.getPatternString()));
    }

    private static List<Route> answeredBy(Object filter) {
        var all = new ArrayList<Route>();
        for (Class<?> type = filter.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) matcher(field, filter).ifPresent(matcher -> {
                var found = OF_A_FILTER.matcher(matcher.toString());
                while (found.find()) all.add(plain(Optional.ofNullable(found.group(1)).orElse("ANY"), found.group(2)));
            });
        }
        return all;
    }

    private static Optional<RequestMatcher> matcher(Field field, Object filter) {
        if (!RequestMatcher.class.isAssignableFrom(field.getType())) return Optional.empty();
        try {
            field.setAccessible(true);
            return Optional.ofNullable((RequestMatcher) field.get(filter));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Route plain(String method, String path) {
        return new Route(method, parsed(path), null, false, false);
    }

    private static PathPattern parsed(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
