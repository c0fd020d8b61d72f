package org.nuanyang.documents.download.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.download.Downloads;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.documents.download.LeavingForm;
import org.nuanyang.shell.Whoami;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads what was said of a file's purpose; only a form that was posted counts as an answer. */
@Configuration(proxyBeanMethods = false)
class LeavingArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Downloads downloads;
    private final Whoami whoami;

    LeavingArgument(Downloads downloads, Whoami whoami) {
        this.downloads = downloads;
        this.whoami = whoami;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Leaving.class;
    }

    @Override
    public Leaving resolveArgument(
            MethodParameter parameter, @Nullable ModelAndViewContainer model, NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        var viewer = whoami.person().filter(Viewer.class::isInstance).map(Viewer.class::cast).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        boolean answered = request.getMethod().equals("POST");
        var query = request.getQueryString();
        return downloads.leaving(answered ? form(request) : LeavingForm.EMPTY, answered, request.getRequestURI() + (query == null ? "" : "?" + query), viewer);
    }

    private static LeavingForm form(HttpServletRequest request) {
        return new LeavingForm(request.getParameter("download"), request.getParameter("takenFor"), text(request, "words"),
                request.getParameter("lock") != null, text(request, "password"));
    }

    private static String text(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text == null ? "" : text;
    }
}
