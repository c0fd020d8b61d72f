package org.nuanyang.documents.manuscript;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.nuanyang.documents.manuscript.Manuscript.Signature;

/**
 * Where the signature stands: the day ends four characters before the edge and the unit stands above its middle, so that the seal covers both
 * (GB/T 9704—2012, 7.3.5.1); a unit too long for that pushes both to the left.
 *
 * @param unitFromEdge in characters of the text
 * @param dayFromEdge likewise
 */
public record SignaturePlace(String unit, String day, double unitFromEdge, double dayFromEdge) {
    private static final double FROM_EDGE = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    static SignaturePlace of(Signature signature) {
        var day = DAY.format(signature.day());
        double longer = (Ems.of(signature.unit()) - Ems.of(day)) / 2;
        double dayFromEdge = Math.max(FROM_EDGE, longer);
        return new SignaturePlace(signature.unit(), day, dayFromEdge - longer, dayFromEdge);
    }
}
