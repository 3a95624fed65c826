package org.plenary.publishing.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plenary.base.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Cache times of the public pages, and what an address that leads nowhere answers. */
@ControllerAdvice("org.plenary.publishing.site")
class PublicErrors {

    @ModelAttribute
    void keepForAMinute(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", PublicHeaders.FOR_A_MINUTE);
    }

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
