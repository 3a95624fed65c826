package org.plenary.access;

/**
 * A mail domain whose people join by themselves.
 *
 * @param domain in small letters and its ASCII form, such as {@code xn--bcher-kva.example}
 * @param subdomains whether {@code a.domain} is permitted with it
 */
public record PermittedDomain(String domain, boolean subdomains) {

    /**
     * @param asked a domain in the same form
     */
    boolean covers(String asked) {
        return asked.equals(domain) || (subdomains && asked.endsWith("." + domain));
    }
}
