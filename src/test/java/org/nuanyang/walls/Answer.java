package org.nuanyang.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What came back.
 *
 * @param letter o got through, f the form came back, x is refused, - finds nothing there, i is asked to sign in, e was not understood, ! a fault
 * @param told the places of whose children something is told
 * @param why for whoever looks into a cell that surprises
 */
record Answer(char letter, Set<Place> told, boolean picture, String why) {
    /** As ledgers write Chinese. */
    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]{4,5});");

    static Answer of(int status, String location, String contentType, byte[] body) {
        var letter = letter(status, location);
        return new Answer(letter, letter == '!' ? Set.of() : told(body), letter == 'o' && contentType.startsWith("image/"), status + " " + location + " " + contentType + " " + body.length);
    }

    static Answer fault(Exception thrown) {
        return new Answer('!', Set.of(), false, thrown.toString());
    }

    /** Does it show the child of this place? */
    char at(Place place) {
        if (letter == 'f') return told.contains(place) ? 'F' : 'f';
        return letter == 'o' && (picture || told.contains(place)) ? 'S' : letter;
    }

    private static char letter(int status, String location) {
        if (status == 401 || status == 302 && location.matches("(https?://[^/]+)?/sign-in(\\?next.*)?")) return 'i';
        return switch (status) {
            case 403 -> 'x';
            case 404 -> '-';
            case 422 -> 'f';
            case 400, 405, 406, 415 -> 'e';
            default -> status >= 500 || status == 429 ? '!' : 'o';
        };
    }

    private static Set<Place> told(byte[] body) {
        var text = text(body);
        var told = EnumSet.noneOf(Place.class);
        for (var place : Place.values()) if (place.isToldBy(text)) told.add(place);
        return told;
    }

    private static String text(byte[] body) {
        try {
            if (startsWith(body, "PK")) return unzipped(body);
            if (!startsWith(body, "%PDF")) return new String(body, StandardCharsets.UTF_8);
            try (var pdf = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unzipped(byte[] body) throws IOException {
        var text = new StringBuilder();
        try (var zip = ZipFile.builder().setByteArray(body).get()) {
            for (var entry : Collections.list(zip.getEntries())) text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
        return CHARACTER.matcher(text).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    private static boolean startsWith(byte[] body, String magic) {
        return body.length > magic.length() && new String(body, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }
}
