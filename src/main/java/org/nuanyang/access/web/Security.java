package org.nuanyang.access.web;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.nuanyang.access.AccessSettings;
import org.nuanyang.access.Setup;
import org.nuanyang.access.Tokens;
import org.nuanyang.access.Viewers;
import org.nuanyang.shell.RefusedAccess;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who is let through where. What is not named here is for those who are signed in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
public class Security {
    /** One for pages and programs: the turns are the server's. */
    private static final UploadFilter UPLOADS = new UploadFilter();
    static final String FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    /** The same for everybody, and no session is looked up for it. */
    @Bean
    @Order(1)
    SecurityFilterChain open(HttpSecurity http) {
        return headers(http)
                .securityMatcher("/assets/**", "/webjars/**", "/sw.js", "/manifest.webmanifest", "/healthz", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Tokens only, no cookie: so no forged form can reach it either. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, Viewers viewers, RefusedAccess refused) {
        return headers(http)
                .securityMatcher("/api/**")
                .authorizeHttpRequests(all -> all
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(refused).authenticationEntryPoint(
                        (_, response, _) -> ApiProblem.noToken(response)))
                .addFilterBefore(new TokenFilter(tokens), CsrfFilter.class)
                .addFilterAfter(new ViewerFilter(viewers), TokenFilter.class)
                .addFilterAfter(UPLOADS, ViewerFilter.class)
                .build();
    }

    /** The slot of a school's letter box: for children, without signing in. No session is looked up, whoever else uses the browser. */
    @Bean
    @Order(3)
    SecurityFilterChain slot(HttpSecurity http, CsrfTokenRepository forms, RefusedAccess refused) {
        return headers(http)
                .securityMatcher("/x/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(refused))
                .build();
    }

    /** A child with a one-time code: no account and no session. Its cookie is not sent along by any other site, so no form can be forged. */
    @Bean
    @Order(4)
    SecurityFilterChain withACode(HttpSecurity http) {
        return headers(http)
                .securityMatcher("/s", "/s/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pages(HttpSecurity http, Sessions sessions, Viewers viewers, Setup setup, CsrfTokenRepository forms, RefusedAccess refused) {
        return headers(http)
                .securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(all -> all
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD).permitAll()
                        .requestMatchers("/sign-in", "/sign-in/code", "/sign-in/second", "/sign-in/passkey", "/sign-in/passkey/challenge", "/sign-in/county", "/sign-in/county/back", "/language", "/error", "/favicon.ico").permitAll()
                        .requestMatchers("/setup").access((_, _) -> new AuthorizationDecision(setup.open()))
                        .requestMatchers("/bureau/**").access(administrators())
                        .anyRequest().authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(refused).authenticationEntryPoint(new Door()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .addFilterBefore(new ViewerFilter(viewers), CsrfFilter.class)
                .addFilterAfter(UPLOADS, ViewerFilter.class)
                .build();
    }

    @Bean
    CsrfTokenRepository forms() {
        return new FormTokens();
    }

    @Bean
    SessionAuthenticationStrategy freshFormToken(CsrfTokenRepository forms) {
        return new CsrfAuthenticationStrategy(forms);
    }

    private static AuthorizationManager<RequestAuthorizationContext> administrators() {
        return (_, context) -> new AuthorizationDecision(administers(context.getRequest()));
    }

    private static boolean administers(HttpServletRequest request) {
        return ViewerFilter.present(request).filter(present -> present.viewer().administers()).isPresent();
    }

    private static HttpSecurity headers(HttpSecurity http) {
        return http.headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(withDefaults())
                .permissionsPolicyHeader(features -> features.policy(FEATURES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .cacheControl(withDefaults()));
    }
}
