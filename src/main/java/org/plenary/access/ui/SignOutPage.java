package org.plenary.access.ui;

import org.plenary.access.CurrentAccount;
import org.plenary.base.ui.SignOut;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * A page with one form that signs out and sends itself. Only the form signs out: an address that
 * somebody was made to open never does.
 */
@Controller
class SignOutPage {
    private final CurrentAccount current;

    SignOutPage(CurrentAccount current) {
        this.current = current;
    }

    @GetMapping(SignOut.PAGE)
    String page() {
        return current.id().isPresent() ? "access/sign-out" : "redirect:/";
    }
}
