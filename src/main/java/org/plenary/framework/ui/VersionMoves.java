package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.Adoption;
import org.plenary.framework.AdoptionOutlook;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.FrameworkVersions;
import org.plenary.framework.FrameworkVersions.Preview;
import org.plenary.framework.FrameworkVersions.Version;
import org.plenary.framework.RoundPurpose;

/** What can be done next with a framework's state, each as a button that asks before it acts. */
final class VersionMoves {
    private final FrameworkDetails framework;
    private final Adoption adoption;
    private final FrameworkVersions versions;
    private final Runnable changed;

    VersionMoves(
            FrameworkDetails framework,
            Adoption adoption,
            FrameworkVersions versions,
            Runnable changed) {
        this.framework = framework;
        this.adoption = adoption;
        this.versions = versions;
        this.changed = changed;
    }

    static boolean correcting(AdoptionOutlook.Round round) {
        return round.purpose() == RoundPurpose.CORRIGENDUM;
    }

    /** The one that is next to do comes last and is the only filled one. */
    List<Component> buttons(@Nullable AdoptionOutlook outlook) {
        var buttons = new ArrayList<Component>();
        boolean correcting = outlook != null && outlook.correcting();
        if (framework.may(FrameworkAction.BACK_TO_DRAFT)) {
            buttons.add(new Button("Back to draft", click -> backToDraft()));
        }
        if (framework.may(FrameworkAction.CORRECT)) {
            buttons.add(new Button("Correct it", click -> begin(RoundPurpose.CORRIGENDUM)));
            buttons.add(
                    new Button(
                            "Begin the next version", click -> begin(RoundPurpose.NEXT_VERSION)));
        }
        if (outlook != null && framework.may(FrameworkAction.WAIVE)) {
            buttons.add(
                    Links.to(FrameworkPaths.versions(framework.slug()) + "?preview", "Preview"));
        }
        if (framework.may(FrameworkAction.OPEN_CONSULTATION) && !correcting) {
            buttons.add(primary(new Button("Release for consultation", click -> consult())));
        } else if (framework.may(FrameworkAction.ADOPT) && outlook != null) {
            buttons.add(adopt(outlook, correcting));
        }
        return buttons;
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button adopt(AdoptionOutlook outlook, boolean correcting) {
        Button button =
                primary(
                        new Button(
                                correcting ? "Release the corrigendum" : "Adopt",
                                click -> confirmAdoption(correcting)));
        button.setEnabled(outlook.open().isEmpty());
        return button;
    }

    private void consult() {
        ErrorMessages.guard(() -> {
            Preview preview = versions.preview(framework.id(), FrameworkState.CONSULTATION);
            Confirmation.ask(
                    "Release version %d for consultation?".formatted(preview.number()),
                    willBePublic(preview) + " From then on the text changes by amendments only.",
                    "Release",
                    () ->
                            release(() ->
                                    versions.releaseForConsultation(
                                            framework.id(), framework.version())));
        });
    }

    private void confirmAdoption(boolean correcting) {
        ErrorMessages.guard(() -> {
            Preview preview = versions.preview(framework.id(), FrameworkState.ADOPTED);
            Confirmation.ask(
                    correcting
                            ? "Release the corrigendum as version %d?".formatted(preview.number())
                            : "Adopt version %d?".formatted(preview.number()),
                    willBePublic(preview)
                            + " The text is then fixed; a mistake is mended by a corrigendum.",
                    correcting ? "Release" : "Adopt",
                    () -> release(() -> versions.adopt(framework.id(), framework.version())));
        });
    }

    private static String willBePublic(Preview preview) {
        return "Everyone can then read at %s, word for word and for good: %s."
                .formatted(preview.path(), String.join("; ", preview.contents()));
    }

    private void release(Supplier<Version> release) {
        Version made = release.get();
        Toasts.say("Released. Version %d stays at %s.".formatted(made.number(), made.path()));
        changed.run();
    }

    private void backToDraft() {
        new ReasonDialog(
                        "Take it back to draft?",
                        "Drafters can then change the items directly. The consultation draft stays public; the next release follows it.",
                        "Why",
                        "Take it back",
                        reason -> {
                            adoption.backToDraft(framework.id(), framework.version(), reason);
                            changed.run();
                        })
                .open();
    }

    private void begin(RoundPurpose purpose) {
        boolean mends = purpose == RoundPurpose.CORRIGENDUM;
        new ReasonDialog(
                        mends ? "Correct the adopted text?" : "Begin the next version?",
                        mends
                                ? "The items open for writing. What is adopted stays public until you release the corrigendum, which shows this note."
                                : "The items open for writing and go through consultation and adoption again. What is adopted stays public until then.",
                        mends ? "What was wrong" : "Why a next version",
                        "Begin",
                        note -> {
                            adoption.begin(framework.id(), framework.version(), purpose, note);
                            changed.run();
                        })
                .open();
    }
}
