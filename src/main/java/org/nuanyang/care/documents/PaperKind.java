package org.nuanyang.care.documents;

import java.util.Arrays;
import java.util.Optional;
import org.nuanyang.care.Matter;
import org.nuanyang.documents.PaperFile.Side;

/** The forms of paper; each is for the records of one matter. */
public enum PaperKind {
    TALK_CARD("谈心记录卡", Matter.TALK, Side.UPRIGHT),
    HOME_VISIT_SHEET("家访记录表", Matter.HOME_VISIT, Side.UPRIGHT),
    CALL_REGISTER("亲情电话登记表", Matter.FAMILY_CALL, Side.LANDSCAPE),
    SEMINAR_MINUTES("座谈会记录", Matter.SEMINAR, Side.UPRIGHT),
    HELPER_DIARY("帮扶日记", Matter.DIARY, Side.UPRIGHT);

    private final String title;
    private final Matter matter;
    private final Side side;

    PaperKind(String title, Matter matter, Side side) {
        this.title = title;
        this.matter = matter;
        this.side = side;
    }

    public static Optional<PaperKind> of(Matter matter) {
        return Arrays.stream(values()).filter(kind -> kind.matter == matter).findFirst();
    }

    /** As it is printed. */
    String title() {
        return title;
    }

    public Matter matter() {
        return matter;
    }

    Side side() {
        return side;
    }
}
