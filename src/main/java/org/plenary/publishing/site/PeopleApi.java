package org.plenary.publishing.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.plenary.access.Links;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.directory.Affiliation;
import org.plenary.directory.Directory;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.Field;
import org.plenary.directory.PersonDetails;
import org.plenary.directory.PersonId;
import org.plenary.directory.PersonValue;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * UC-106: what a person shows to everyone, as data, whoever asks. There is no list, and no way to
 * reach the person is in it. Nothing may be kept by a cache: it can be hidden at any moment.
 */
@RestController
class PeopleApi {
    private final Directory directory;
    private final Links links;

    PeopleApi(Directory directory, Links links) {
        this.directory = directory;
        this.links = links;
    }

    record ValueData(String field, String value, String detail) {}

    record AffiliationData(
            String body, String jurisdiction, String role, String from, String until) {}

    record PersonData(
            String id,
            String name,
            List<ValueData> values,
            List<AffiliationData> affiliations,
            String page) {}

    @GetMapping("/api/v1/people/{id}")
    PersonData one(@PathVariable UUID id, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        PersonDetails person = directory.publicly(new PersonId(id));
        return new PersonData(
                person.id().toString(),
                person.first(Field.FULL_NAME),
                person.values().stream().map(PeopleApi::value).toList(),
                person.affiliations().stream().map(PeopleApi::affiliation).toList(),
                links.to(DirectoryPaths.person(person.id())));
    }

    @ExceptionHandler(NotFound.class)
    ProblemDetail notFound(NotFound nobody, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                "There is nobody at this address who shows a name to everyone.");
    }

    /** Too many at once. */
    @ExceptionHandler(InvalidInput.class)
    ProblemDetail tooMany(InvalidInput refusal, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS, String.valueOf(refusal.getMessage()));
    }

    private static ValueData value(PersonValue v) {
        return new ValueData(v.field().name(), v.value(), v.detail());
    }

    private static AffiliationData affiliation(Affiliation a) {
        return new AffiliationData(
                a.body().name(),
                a.body().jurisdiction(),
                a.roleTitle(),
                a.from() == null ? "" : a.from().toString(),
                a.until() == null ? "" : a.until().toString());
    }
}
