package org.nuanyang.mind.letter.web;

import org.nuanyang.documents.QrPicture;

/**
 * What hangs in classrooms.
 *
 * @param picture the QR code
 */
public record LetterPoster(String school, String address, String place, String picture) {
    static LetterPoster of(String school, String address, String place) {
        return new LetterPoster(school, address, place, QrPicture.of(address));
    }
}
