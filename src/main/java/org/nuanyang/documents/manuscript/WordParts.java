package org.nuanyang.documents.manuscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a Word file from outside that are asked for; nothing else of it is unpacked, and none beyond a bound. */
final class WordParts {
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final String RELATIONS = "_rels/.rels";

    private final ZipFile zip;
    private final String document;
    private final @Nullable String properties;

    private WordParts(ZipFile zip, String document, @Nullable String properties) {
        this.zip = zip;
        this.document = document;
        this.properties = properties;
    }

    /** Null where the file has no text of Word in it. */
    static @Nullable WordParts of(byte[] file) throws IOException, XMLStreamException {
        var zip = ZipFile.builder().setByteArray(file).get();
        if (zip.getEntry(RELATIONS) == null) return null;
        String document = null;
        String properties = null;
        var xml = xml(zip, RELATIONS);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("Relationship")) continue;
            var type = xml.getAttributeValue(null, "Type");
            var target = xml.getAttributeValue(null, "Target").replaceFirst("^/", "");
            if (type.endsWith("/officeDocument")) document = target;
            else if (type.endsWith("/custom-properties")) properties = target;
        }
        return document == null || !document.startsWith("word/") ? null : new WordParts(zip, document, properties);
    }

    XMLStreamReader document() throws IOException, XMLStreamException {
        return xml(zip, document);
    }

    /** One of the file's own properties; null where it has none of the name. */
    @Nullable String property(String name) throws IOException, XMLStreamException {
        if (properties == null || zip.getEntry(properties) == null) return null;
        var xml = xml(zip, properties);
        boolean wanted = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            if (xml.getLocalName().equals("property")) wanted = name.equals(xml.getAttributeValue(null, "name"));
            else if (wanted) return xml.getElementText();
        }
        return null;
    }

    /** What an element of Word says of itself; empty where it does not. */
    static String value(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) return element.getAttributeValue(i);
        }
        return "";
    }

    private static XMLStreamReader xml(ZipFile zip, String part) throws IOException, XMLStreamException {
        try (var from = zip.getInputStream(zip.getEntry(part))) {
            var bytes = from.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) throw new IOException(part + " is too large");
            var factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        }
    }
}
