package org.plenary.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Full addresses for mails and QR codes, from {@code plenary.public-url}. */
@Component
public class Links {
    private final String publicUrl;

    Links(@Value("${plenary.public-url}") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /**
     * @param path an absolute path such as {@code /app/notices}
     */
    public String to(String path) {
        return publicUrl + path;
    }
}
