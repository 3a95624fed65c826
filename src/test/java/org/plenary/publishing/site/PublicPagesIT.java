package org.plenary.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.summary.SummaryScene.call;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.Run;
import org.plenary.publishing.Publication;
import org.plenary.publishing.Publishing;
import org.plenary.summary.SummaryScene;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.summary.SummaryWorkflow;
import org.plenary.testing.BrowserTest;
import org.plenary.workshop.AttributionPolicy;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-51, UC-52: the public pages as a reader sees them, at both widths and in both schemes. */
class PublicPagesIT extends BrowserTest {
    @Autowired SummaryScene scene;
    @Autowired Publishing publishing;
    @Autowired SummaryWorkflow workflow;

    @Test
    void everyPublicPageIsAccessibleAndFits() {
        Cast cast = written();
        Publication first = publish(cast);
        correct(cast);
        publish(cast);

        BrowserContext reader = person();
        look(reader, "/", "public-home");
        look(reader, "/workshops/" + first.workshopSlug(), "public-workshop");
        look(reader, first.path(), "public-summary");
        look(reader, first.permanentPath(), "public-summary-version-1");
        look(reader, "/workshops/nowhere", "public-not-found");
        assertThat(reader.cookies()).isEmpty();
    }

    @Test
    void theKeyboardReachesTheTextAndAJumpLandsOnThePassage() {
        Publication publication = publish(written());
        Page page = open(person(), publication.path());
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent"))
                .isEqualTo("Skip to the content");
        page.locator(".passages a").first().click();
        assertThat(page.locator(".text :target").textContent()).contains("Evaluations differ");
    }

    private void look(BrowserContext reader, String path, String name) {
        Page page = open(reader, path);
        assertOneMainAndHeading(page);
        inspect(page, name);
        page.close();
    }

    private Cast written() {
        Cast cast = scene.open(AttributionPolicy.BY_ORGANISATION);
        scene.edit(cast.summary(), cast.participant(), now -> text());
        call(cast.organizer(), () -> workflow.sendForReview(cast.summary(), scene.version(cast)));
        call(cast.organizer(), () -> workflow.approve(cast.summary(), scene.version(cast)));
        return cast;
    }

    private void correct(Cast cast) {
        call(
                cast.organizer(),
                () ->
                        workflow.correct(
                                cast.summary(),
                                scene.version(cast),
                                "The number of institutes was ten, not twelve."));
        call(cast.organizer(), () -> workflow.sendForReview(cast.summary(), scene.version(cast)));
        call(cast.organizer(), () -> workflow.approve(cast.summary(), scene.version(cast)));
    }

    private Publication publish(Cast cast) {
        return call(
                cast.organizer(), () -> publishing.publish(cast.summary(), scene.version(cast)));
    }

    private static List<Block> text() {
        return List.of(
                Block.of(BlockType.H1, "What was discussed"),
                Block.of(
                        BlockType.PARAGRAPH,
                        "DEMO The session compared how institutes evaluate one and the same model, and why two of them came to different answers. Each described its own set-up; the group then looked for what could be shared before the next convening."),
                Block.of(BlockType.H2, "Shared evaluations"),
                Block.of(
                                BlockType.PARAGRAPH,
                                "Evaluations differ between institutes mostly in their prompts and in who grades the answers, less in the models.")
                        .withPassage("finding"),
                Block.of(
                                BlockType.PARAGRAPH,
                                "Publish prompts and grading rules with every result, so that another institute can repeat it.")
                        .withPassage("recommendation"),
                Block.of(BlockType.BULLET, "Prompts are kept in one shared repository."),
                Block.of(BlockType.BULLET, "Graders are named by role."),
                Block.of(BlockType.H1, "Disagreements"),
                Block.of(
                                BlockType.PARAGRAPH,
                                "Whether results should be public before the developer has answered was left open.")
                        .withPassage("disagreement"),
                Block.of(BlockType.QUOTE, "A result that nobody can repeat is an opinion."),
                Block.of(BlockType.H1, "الخطوات التالية"),
                Block.of(BlockType.PARAGRAPH, "نلتقي مرة أخرى في باريس في فبراير 2025."),
                new Block(
                        Block.newId(),
                        BlockType.PARAGRAPH,
                        0,
                        "question",
                        List.of(
                                Run.plain("Who keeps the list of "),
                                new Run("open questions", true, false, false, null, null, null),
                                Run.plain(" is not settled 🗒️."))));
    }
}
