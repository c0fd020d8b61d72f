package org.nuanyang.access.web;

import org.nuanyang.access.AccessSettings;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;

/** Sessions are in the database: they outlive a restart, and several servers share them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "access.session")
class SessionStore {
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idle(AccessSettings settings) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(settings.idle());
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgreSql() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static BeanPostProcessor sparing() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository stored ? new SparingSessions<>(stored) : bean;
            }
        };
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new GuardedCookie();
    }
}
