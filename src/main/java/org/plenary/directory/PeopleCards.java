package org.plenary.directory;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.Expertise;
import ezvcard.property.FormattedName;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.TextProperty;
import ezvcard.property.Url;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;

/** Reads vCards of versions 2.1, 3.0 and 4.0, one after the other. */
final class PeopleCards {
    private static final int LONGEST_NOTE = 4000;
    private static final Pattern BEGINS = Pattern.compile("(?im)^[ \\t]*BEGIN:VCARD");
    private static final Pattern ENDS = Pattern.compile("(?im)^[ \\t]*END:VCARD");

    private PeopleCards() {}

    /**
     * @throws InvalidInput when there are too many cards, or the last one is not whole
     */
    static void read(String cards, PeopleReading into) {
        if (ENDS.matcher(cards).results().count() < BEGINS.matcher(cards).results().count()) {
            throw new InvalidInput(
                    "A card has no end, as if the file was cut off, so nothing was imported. Save it again as .vcf.");
        }
        try (VCardReader reader = new VCardReader(cards)) {
            int number = 0;
            VCard card = reader.readNext();
            while (card != null) {
                number++;
                into.add(number, values(card), body(card), role(card));
                card = reader.readNext();
            }
        } catch (IOException e) {
            throw new InvalidInput(
                    "The file could not be read as vCards. Nothing was imported. Save it again as .vcf.");
        }
    }

    private static List<PersonValue> values(VCard card) {
        var values = new ArrayList<PersonValue>();
        add(values, Field.FULL_NAME, Stream.of(name(card)));
        if (card.getNickname() != null) {
            add(values, Field.OTHER_NAME, card.getNickname().getValues().stream());
        }
        add(values, Field.EMAIL, texts(card.getEmails()));
        add(
                values,
                Field.PHONE,
                card.getTelephoneNumbers().stream()
                        .map(t ->
                                t.getText() == null && t.getUri() != null
                                        ? t.getUri().getNumber()
                                        : t.getText()));
        add(values, Field.ADDRESS, card.getAddresses().stream().map(PeopleCards::address));
        add(
                values,
                Field.ABOUT,
                Stream.of(
                        Texts.shorten(
                                texts(card.getNotes()).collect(Collectors.joining("\n\n")),
                                LONGEST_NOTE)));
        add(values, Field.LANGUAGE, texts(card.getLanguages()));
        add(values, Field.EXPERTISE, card.getExpertise().stream().map(Expertise::getValue));
        card.getUrls().stream()
                .map(Url::getValue)
                .filter(Objects::nonNull)
                .forEach(u -> link(values, u));
        if (card.getTimezone() != null) {
            add(values, Field.TIME_ZONE, Stream.of(card.getTimezone().getText()));
        }
        return values;
    }

    private static String name(VCard card) {
        FormattedName whole = card.getFormattedName();
        if (whole != null && whole.getValue() != null && !whole.getValue().isBlank()) {
            return whole.getValue();
        }
        StructuredName parts = card.getStructuredName();
        return parts == null
                ? ""
                : Stream.of(parts.getGiven(), parts.getFamily())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    private static String body(VCard card) {
        Organization org = card.getOrganization();
        return org == null || org.getValues().isEmpty() ? "" : nonNull(org.getValues().getFirst());
    }

    private static String role(VCard card) {
        return Stream.concat(texts(card.getTitles()), texts(card.getRoles()))
                .findFirst()
                .orElse("");
    }

    private static String address(Address a) {
        return Stream.of(
                        a.getStreetAddressFull(),
                        a.getPostalCode(),
                        a.getLocality(),
                        a.getRegion(),
                        a.getCountry())
                .filter(p -> p != null && !p.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static void link(List<PersonValue> values, String url) {
        boolean orcid = url.startsWith("https://orcid.org/");
        values.add(new PersonValue(orcid ? Field.ORCID : Field.LINK, url));
    }

    private static Stream<String> texts(List<? extends TextProperty> properties) {
        return properties.stream()
                .map(TextProperty::getValue)
                .map(PeopleCards::nonNull)
                .filter(t -> !t.isBlank());
    }

    private static void add(List<PersonValue> values, Field field, Stream<@Nullable String> texts) {
        texts.filter(Objects::nonNull)
                .filter(t -> !t.isBlank())
                .forEach(t -> values.add(new PersonValue(field, t)));
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
