package org.plenary.publishing.site;

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
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * What every public answer carries: a policy under which nothing can run in the page, and how long
 * it may be kept. Whoever has the same bytes already gets 304.
 */
@Configuration(proxyBeanMethods = false)
class PublicHeaders {
    static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";
    static final String FOR_A_MINUTE = "max-age=60, public";
    private static final String[] SITE = {
        "/",
        "/workshops/*",
        "/workshops",
        "/frameworks/*",
        "/frameworks",
        "/feed.atom",
        "/sitemap.xml",
        "/robots.txt",
        "/.well-known/*",
        "/api/v1/*",
        "/error"
    };

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> publicEtags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns(
                "/",
                "/workshops/*",
                "/frameworks/*",
                "/frameworks",
                "/feed.atom",
                "/sitemap.xml",
                "/api/v1/*",
                "/robots.txt");
        filter.setName("publicEtags");
        return filter;
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> publicPolicy() {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Policy());
        filter.addUrlPatterns(SITE);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        filter.setName("publicPolicy");
        return filter;
    }

    private static final class Policy extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
            response.setHeader("X-Content-Type-Options", "nosniff");
            chain.doFilter(request, response);
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }
}
