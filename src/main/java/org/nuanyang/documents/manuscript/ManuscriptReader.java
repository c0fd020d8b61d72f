package org.nuanyang.documents.manuscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads what has become of the figures in a Word file that we once gave out and that comes back, by whatever program it was saved. */
public final class ManuscriptReader {
    static final String ID = "nuanyang-document";
    /** Far beyond what a hand or a program makes of a paper of ours; without bounds a small file could take the whole memory. */
    private static final int OPEN_AT_ONCE = 32;
    private static final int MARKS = 20_000;
    private static final int LONGEST = 200;

    public sealed interface Returned {}

    /**
     * @param id of the document
     * @param figures in the order of the text; one that is told twice is there twice
     */
    public record Found(String id, List<FigureNow> figures) implements Returned {}

    /**
     * @param tag its {@link FigureTag}
     * @param text as it stands there now
     */
    public record FigureNow(String tag, String text) {}

    /** Why nothing could be read. */
    public enum Unread implements Returned {
        /** Behind a password. */
        LOCKED,
        /** Not a Word file of the present kind, or damaged. */
        NOT_WORD,
        /** A Word file, but none of ours, or one that has lost its mark. */
        FOREIGN
    }

    private ManuscriptReader() {}

    public static Returned read(byte[] file) {
        try {
            if (FileMagic.valueOf(file) == FileMagic.OLE2) return locked(file) ? Unread.LOCKED : Unread.NOT_WORD;
            var parts = WordParts.of(file);
            if (parts == null) return Unread.NOT_WORD;
            var id = parts.property(ID);
            return id == null ? Unread.FOREIGN : new Found(id, figures(parts.document()));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            return Unread.NOT_WORD;
        }
    }

    private static boolean locked(byte[] file) throws IOException {
        try (var opened = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return opened.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        }
    }

    /** A content control or a bookmark, while it is read; they may stand in each other. */
    private static final class Mark {
        private final StringBuilder text = new StringBuilder();
        private String tag = "";
        private boolean empty;
        private boolean doubled;

        void append(String more) {
            text.append(more, 0, Math.min(more.length(), LONGEST - text.length()));
        }
    }

    /** Programs that drop the tags of controls keep bookmarks, and the other way round: either is enough. */
    private static final class Marks {
        private final List<Mark> all = new ArrayList<>();
        private final ArrayDeque<Mark> controls = new ArrayDeque<>();
        private final Map<String, Mark> bookmarks = new HashMap<>();

        Mark next() throws XMLStreamException {
            if (all.size() == MARKS || controls.size() + bookmarks.size() == OPEN_AT_ONCE) throw new XMLStreamException("too many marks");
            var mark = new Mark();
            all.add(mark);
            return mark;
        }

        void control(String tag) {
            if (controls.isEmpty()) return;
            controls.peek().tag = tag;
            for (var around : bookmarks.values()) if (around.tag.equals(tag)) around.doubled = true;
        }

        void bookmark(String id, String tag) throws XMLStreamException {
            if (tag.isEmpty()) return;
            var mark = next();
            mark.tag = tag;
            bookmarks.put(id, mark);
        }

        void text(String text) {
            for (var each : controls) each.append(text);
            for (var each : bookmarks.values()) each.append(text);
        }

        List<FigureNow> figures() {
            return all.stream().filter(each -> !each.tag.isEmpty() && !each.doubled).map(each -> new FigureNow(each.tag, each.empty ? "" : each.text.toString().strip())).toList();
        }
    }

    private static List<FigureNow> figures(XMLStreamReader xml) throws XMLStreamException {
        var marks = new Marks();
        boolean inText = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = xml.getLocalName().equals("t");
                    begin(xml, marks);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (xml.getLocalName().equals("sdt")) marks.controls.pop();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText) marks.text(xml.getText());
                }
                default -> {}
            }
        }
        return marks.figures();
    }

    private static void begin(XMLStreamReader xml, Marks marks) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "sdt" -> marks.controls.push(marks.next());
            case "tag" -> marks.control(WordParts.value(xml, "val"));
            // Word shows a text of its own in a control that somebody has emptied
            case "showingPlcHdr" -> {
                if (!marks.controls.isEmpty()) marks.controls.peek().empty = true;
            }
            case "bookmarkStart" -> marks.bookmark(WordParts.value(xml, "id"), FigureTag.inBookmark(WordParts.value(xml, "name")));
            case "bookmarkEnd" -> marks.bookmarks.remove(WordParts.value(xml, "id"));
            default -> {}
        }
    }
}
