package org.nuanyang.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outside of all other filters: when the session cannot even be read, because the database is gone, there is still a
 * sentence. Without this the server's own page would show, which names the exception.
 */
class LastResort extends OncePerRequestFilter {
    private final TroubleWriter writer;
    private final Languages languages;

    LastResort(TroubleWriter writer, Languages languages) {
        this.writer = writer;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException thrown) {
            languages.during(request, () -> writer.write(thrown, request, response));
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<LastResort> lastResort(TroubleWriter writer, Languages languages) {
            var registration = new FilterRegistrationBean<>(new LastResort(writer, languages));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
            return registration;
        }
    }
}
