package org.nuanyang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers.Present;
import org.nuanyang.shell.Whoami;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The viewer of the request, for the frame and as an argument of handlers. */
@Component
class CurrentViewer implements Whoami, HandlerMethodArgumentResolver {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    private final HttpServletRequest request;
    private final Orgs orgs;

    CurrentViewer(HttpServletRequest request, Orgs orgs) {
        this.request = request;
        this.orgs = orgs;
    }

    @Override
    public Optional<Viewer> person() {
        return ViewerFilter.present(request).map(Present::viewer);
    }

    /** To a stranger the bureau is named only where there is but one. */
    @Override
    public String bureau() {
        return ViewerFilter.present(request).map(Present::bureau).orElseGet(() -> {
            var counties = orgs.counties();
            return counties.size() == 1 ? counties.getFirst().bureauName() : "";
        });
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Viewer resolveArgument(
            MethodParameter parameter, @Nullable ModelAndViewContainer model, NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        return person().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebMvcConfigurer {
        private final CurrentViewer viewer;

        Registration(CurrentViewer viewer) {
            this.viewer = viewer;
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(viewer);
        }
    }
}
