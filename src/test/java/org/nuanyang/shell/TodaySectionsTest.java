package org.nuanyang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("今日各部分")
class TodaySectionsTest {
    private final List<String> begun = new ArrayList<>();
    private final Together counted = new Together() {
        @Override
        public <T extends @Nullable Object> T read(Supplier<T> page) {
            begun.add("together");
            return page.get();
        }
    };

    @Test
    void areReadAtOnce() {
        assertThat(headings(source(20, "乙", false, false), source(10, "甲", false, false), source(30, "丙", true, false))).containsExactly("甲", "乙", "丙");
        assertThat(begun).hasSize(1);
    }

    @Test
    void areReadWithoutTheOneThatCannotBe() {
        var sections = new TodaySections(List.of(source(10, "甲", false, false), source(20, "乙", false, true), source(30, "丙", true, true), source(40, "丁", false, false)), counted).of(null);
        assertThat(sections).hasSize(4);
        assertThat(sections.get(0).heading()).isEqualTo("甲");
        assertThat(sections.get(1).nothing()).contains("没有读出来");
        assertThat(sections.get(2).nothing()).contains("没有读出来");
        assertThat(sections.get(3).heading()).isEqualTo("丁");
        assertThat(begun).as("all at once, then each by itself").hasSize(4);
    }

    @Test
    void putWhatIsUrgentFirst() {
        TodaySource alarm = new TodaySource() {
            @Override
            public String key() {
                return "shell.today";
            }

            @Override
            public int order() {
                return 90;
            }

            @Override
            public List<Line> today(Person person) {
                return List.of(new Line("请马上看", null, "/", true));
            }

            @Override
            public List<TodaySection> sections(Person person) {
                return List.of(TodaySection.of("急", today(person)));
            }
        };
        assertThat(headings(source(20, "乙", false, false), source(10, "甲", false, false), alarm)).containsExactly("急", "甲", "乙");
    }

    private List<String> headings(TodaySource... sources) {
        return new TodaySections(List.of(sources), counted).of(null).stream().map(TodaySection::heading).toList();
    }

    private static TodaySource source(int order, String heading, boolean apart, boolean broken) {
        return new TodaySource() {
            @Override
            public String key() {
                return "shell.today";
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public List<Line> today(Person person) {
                return List.of();
            }

            @Override
            public List<TodaySection> sections(Person person) {
                if (broken) throw new IllegalStateException(heading);
                return List.of(new TodaySection(heading, null, List.of(), List.of(), false, "无"));
            }

            @Override
            public boolean apart() {
                return apart;
            }
        };
    }
}
