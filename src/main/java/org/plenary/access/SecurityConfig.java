package org.plenary.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.plenary.access.ui.SignInView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Who gets in where: three fronts with rules of their own, denied by default. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfig {
    private static final String[] PUBLIC = {
        "/",
        "/workshops/**",
        "/frameworks/**",
        "/search",
        "/feed.atom",
        "/sitemap.xml",
        "/robots.txt",
        "/api/v1/**",
        "/.well-known/**",
        "/assets/**",
        "/favicon*"
    };

    /** Public pages: read only, no session made, a session that is there is recognised. */
    @Bean
    @Order(10)
    SecurityFilterChain publicSite(HttpSecurity http) throws Exception {
        return http.securityMatcher(PUBLIC)
                .authorizeHttpRequests(r ->
                        r.requestMatchers(HttpMethod.GET)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .securityContext(c -> c.securityContextRepository(new ReadOnlySessions()))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
                .headers(h -> h.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    /** Sockets: signed in at the handshake or refused without redirect. */
    @Bean
    @Order(20)
    SecurityFilterChain collaboration(HttpSecurity http) throws Exception {
        return http.securityMatcher("/collaboration/**")
                .authorizeHttpRequests(r -> r.anyRequest().authenticated())
                .securityContext(c -> c.securityContextRepository(new ReadOnlySessions()))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain workspace(HttpSecurity http) throws Exception {
        return http.with(VaadinSecurityConfigurer.vaadin(), v -> v.loginView(SignInView.class))
                .build();
    }
}
