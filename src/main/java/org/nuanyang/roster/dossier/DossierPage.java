package org.nuanyang.roster.dossier;

/** Asks whether the papers are to carry full numbers. */
public record DossierPage(String of, String url, String backUrl) {
    public String maskedUrl() {
        return url + ".pdf";
    }

    public String fullUrl() {
        return url.replaceFirst("/(dossiers?)$", "/full-$1.pdf");
    }
}
