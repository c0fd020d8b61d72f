package org.nuanyang.care.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.Chromium.picture;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyang.Chromium;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Told;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.survey.SurveyCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** A teacher's phone in a real browser, with a signal and without. The pictures are in target/looks: look at them. */
@DisplayName("班主任在手机上记一次关爱")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, SurveyCounty.Laid.class})
class EntryJourneyTest {
    private static final String TOLD = "说到妈妈五一回来，很高兴，想把画送给她。";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort int port;
    @Autowired SurveyCounty school;
    @Autowired Environment environment;
    @Autowired CareRecords records;
    CareCounty care;
    ChildId child;
    String login;
    Page page;

    @BeforeEach
    void signIn() {
        care = new CareCounty(school, environment);
        child = school.enrolled(SurveyCounty.away("石头"));
        login = "t" + UUID.randomUUID().toString().substring(0, 8);
        school.qingxi.with(login, "周敏", Role.HOMEROOM, school.qingxi.third.id());
        page = signedIn(chromium.window(390, 844), login);
    }

    @Test
    void notesATalkInFiveTapsFromTheLineOfTheChild() {
        care.owedWeekly(child, "TALK");
        page.navigate(at("/"));
        assertThat(page.locator("main")).containsText("石头");
        var taps = new Taps();
        taps.on(page.locator("a[href*='/care/new?child=" + child + "']").first());
        ready();
        picture(page, "entry-talk-390", true);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        taps.on(pick("CHEERFUL"));
        taps.on(pick("MISSING_PARENTS"));
        taps.on(page.locator("[name='told.said']"));
        page.keyboard().insertText(TOLD);
        picture(page, "entry-talk-filled-390", false);
        taps.on(page.locator(".entry-save button"));
        page.waitForURL(at("/"));
        assertThat(page.locator("#messages")).containsText("已记下：石头，谈心。");
        assertThat(page.locator("a[href*='/care/new?child=" + child + "']")).hasCount(0);
        assertThat(taps.count).isEqualTo(5);
        var record = care.only(child);
        assertThat(said(record)).isEqualTo(TOLD);
        assertThat(record.topics()).containsExactly("MISSING_PARENTS");
        assertThat(record.mood()).isEqualTo("CHEERFUL");
        assertThat(record.serves()).contains("TALK", "SPEAK");
        assertThat(care.done(child)).isEqualTo(1);
        assertThat(drafts()).isZero();
        picture(page, "entry-noted-390", false);
    }

    @Test
    void notesAVisitDuringWhichTheParentsWereCalled() {
        open("HOME_VISIT");
        assertThat(page.locator("[name='told.said']")).isHidden();
        page.fill("[name='told.content']", "奶奶身体好，作业有人看。当面给爸爸打了电话。");
        pick("CARER_CALL", "also").tap();
        pick("FATHER").tap();
        page.locator(".entry-more summary").last().tap();
        page.fill("[name='told.guardianHealth']", "良好");
        page.locator(".entry-more summary").first().tap();
        page.fill("[name='step.what']", "问爸爸暑假安排");
        page.fill("[name='step.due']", "2026-03-30");
        picture(page, "entry-visit-390", true);
        save();
        page.waitForURL(at("/"));
        assertThat(care.only(child).serves()).contains("HOME_VISIT", "SPEAK", "CARER_CALL");
        assertThat(care.steps(child)).isEqualTo(1);
    }

    @Test
    void notesACallThatNobodyAnswered() {
        open("CARER_CALL");
        pick("false", "reached").tap();
        pick("MOTHER").tap();
        assertThat(page.locator("#mood")).isHidden();
        picture(page, "entry-attempt-390", true);
        save();
        page.waitForURL(at("/"));
        assertThat(page.locator("#messages")).containsText("这次没联系上");
        assertThat(care.only(child).serves()).isEmpty();
    }

    @Test
    void saysAtTheFieldWhatIsMissingAndKeepsTheRest() {
        open("TALK");
        pick("CALM").tap();
        save();
        assertThat(page.locator(".summary")).isVisible();
        assertThat(page.locator("[name='told.said']")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("input[name=mood][value=CALM]")).isChecked();
        picture(page, "entry-wrong-390", true);
        page.fill("[name='told.said']", TOLD);
        ready();
        save();
        page.waitForURL(at("/"));
        assertThat(care.only(child).mood()).isEqualTo("CALM");
        assertThat(drafts()).isZero();
    }

    @Test
    void keepsWhatIsTypedThroughReloadAndSendsItOnceWhenTheSignalIsBack() {
        open("TALK");
        page.evaluate("navigator.serviceWorker.ready.then(() => new Promise(done => setTimeout(done, 1500)))");
        page.reload();
        ready();
        page.fill("[name='told.said']", TOLD);
        page.waitForTimeout(700);
        page.context().setOffline(true);
        page.reload();
        assertThat(page.locator("h1 + .lead")).containsText("没有信号");
        ready();
        assertThat(page.locator("[name='told.said']")).hasValue(TOLD);
        assertThat(page.locator("input[value='" + child + "']")).isChecked();
        pick("other", "day").tap();
        page.fill("[name=otherDay]", "2026-03-12");
        picture(page, "entry-offline-390", true);
        save();
        assertThat(page.locator("#stays")).isVisible();
        assertThat(page.locator("#kept")).containsText("还没有送出（1）");
        picture(page, "entry-stays-390", false);
        assertThat(care.count(child)).isZero();
        page.reload();
        assertThat(page.locator("#kept")).containsText("还没有送出（1）");
        page.context().setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("#kept")).containsText("已送出 1 条");
        assertThat(said(care.only(child))).isEqualTo(TOLD);
        assertThat(drafts()).isZero();
    }

    @Test
    void showsADraftToItsOwnAccountOnly() {
        open("TALK");
        page.fill("[name='told.said']", TOLD);
        page.waitForTimeout(700);
        assertThat(drafts()).isEqualTo(1);
        signOut();
        assertThat(key()).isFalse();
        var other = "o" + UUID.randomUUID().toString().substring(0, 8);
        school.qingxi.with(other, "李老师", Role.HOMEROOM, school.qingxi.third.id());
        signIn(page, other);
        open("TALK");
        assertThat(page.locator("[name='told.said']")).hasValue("");
        assertThat(page.locator("#restored")).isHidden();
        assertThat(storedText()).doesNotContain(TOLD.substring(0, 4), "石头", "妈妈");
        signOut();
        signIn(page, login);
        open("TALK");
        assertThat(page.locator("#restored")).isVisible();
        assertThat(page.locator("[name='told.said']")).hasValue(TOLD);
        picture(page, "entry-restored-390", false);
    }

    @Test
    void notesAClassMeetingOnOneScreenOnAPhoneAndAtADesk() {
        for (int i = 1; i <= 14; i++) school.enrolled(SurveyCounty.away("学生" + i));
        page.navigate(at("/care/batch?class=" + school.qingxi.third.id() + "&kind=CLASS_MEETING"));
        ready();
        page.fill("[name='told.theme']", "想家的时候可以怎么办");
        page.locator("li.there:has-text('石头') summary").last().tap();
        picture(page, "entry-batch-390", true);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page.setViewportSize(1440, 900);
        picture(page, "entry-batch-1440", true);
        save();
        page.waitForURL(at("/"));
        assertThat(page.locator("#messages")).containsText("主题班会");
        assertThat(care.only(child).serves()).containsExactly("CLASS_MEETING");
    }

    @Test
    void shrinksAPhotoAndKeepsItWithTheDraft() {
        open("TALK");
        page.locator(".entry-more summary").last().tap();
        page.setInputFiles("input[name=photos]", new FilePayload("IMG_1.png", "image/png", large()));
        page.waitForFunction("() => document.querySelector('input[name=photos]').files[0].type === 'image/jpeg'");
        assertThat(page.evaluate("createImageBitmap(document.querySelector('input[name=photos]').files[0]).then(picture => picture.width)")).isEqualTo(1600);
        page.fill("[name='told.said']", TOLD);
        page.waitForTimeout(900);
        page.reload();
        ready();
        assertThat(page.evaluate("document.querySelector('input[name=photos]').files.length")).isEqualTo(1);
        save();
        page.waitForURL(at("/"));
        page.navigate(at("/care-records/" + care.only(child).id()));
        assertThat(page.locator(".kept-files img")).hasCount(1);
        page.setViewportSize(1440, 900);
        page.navigate(at("/care/new"));
        ready();
        picture(page, "entry-new-1440", true);
        page.setViewportSize(360, 740);
        picture(page, "entry-new-360", true);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    private static byte[] large() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(2400, 1200, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsAKeyThatCannotBeReadOutAndOpensNothingOfAnother() {
        page.navigate(at("/"));
        page.waitForFunction("() => self.kept && kept.ready && kept.ready.then(() => kept.keys.now()).then(held => !!held)");
        assertThat(page.evaluate("kept.keys.now().then(held => held.key.extractable)")).isEqualTo(false);
        assertThat(page.evaluate("kept.keys.now().then(held => crypto.subtle.exportKey('raw', held.key)).then(() => 'read', () => 'refused')")).isEqualTo("refused");
        assertThat(page.evaluate("""
                kept.keys.now().then(async held => {
                  const box = await kept.keys.seal(held, 'one', new TextEncoder().encode('谈心'));
                  const opened = (what, other) => kept.keys.open(other || held, what, box).then(plain => new TextDecoder().decode(plain), () => 'no');
                  const secret = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
                  const own = await opened('one');
                  const misplaced = await opened('two');
                  const renamed = await opened('one', { account: 'somebody', key: held.key });
                  const stranger = await opened('one', await kept.keys.begin(held.account, secret));
                  return [own, misplaced, renamed, stranger];
                })""")).isEqualTo(List.of("谈心", "no", "no", "no"));
        assertThat(page.evaluate("""
                kept.store.get('key', 'now').then(held => { held.at -= 73 * 3600 * 1000; return kept.store.put('key', held, 'now'); })
                  .then(() => kept.keys.now())""")).isNull();
        assertThat(page.evaluate("kept.store.get('key', 'now').then(held => held === undefined)")).isEqualTo(true);
    }

    private String said(CareCounty.Stored stored) {
        return school.as(school.homeroom, by -> records.find(List.of(RecordId.of(stored.id())), by)).getFirst().record().told().get(Told.SAID);
    }

    private final class Taps {
        private int count;

        void on(Locator there) {
            there.scrollIntoViewIfNeeded();
            there.tap();
            count++;
        }
    }

    private Locator pick(String value) {
        return page.locator("label.pick:has(input[value='" + value + "']):visible").first();
    }

    private Locator pick(String value, String name) {
        return page.locator("label.pick:has(input[name='" + name + "'][value='" + value + "']):visible").first();
    }

    private void open(String kind) {
        page.navigate(at("/care/new?child=" + child + "&kind=" + kind));
        ready();
    }

    private void ready() {
        page.waitForSelector("#entry[data-keeps]");
    }

    private void save() {
        page.locator(".entry-save button").tap();
    }

    private int drafts() {
        return (int) page.evaluate("kept.store.all('draft').then(all => all.length)");
    }

    private boolean key() {
        return (boolean) page.evaluate("kept.store.get('key', 'now').then(held => !!held)");
    }

    /** Everything the browser keeps, bytes read as text. */
    private String storedText() {
        return (String) page.evaluate("""
                (async () => {
                  const rows = [...await kept.store.all('draft'), ...await kept.store.all('near')];
                  const text = row => JSON.stringify(row, (name, value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value);
                  const pages = [];
                  for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys())
                    pages.push(await (await caches.match(request)).text());
                  return rows.map(text).join() + pages.join();
                })()""");
    }

    private void signOut() {
        page.locator("details.me summary").tap();
        page.locator("form[action='/sign-out'] button").tap();
        page.waitForURL(url -> url.contains("/sign-in"));
    }

    private Page signedIn(BrowserContext context, String who) {
        return signIn(context.newPage(), who);
    }

    private Page signIn(Page there, String who) {
        there.navigate(at("/sign-in"));
        there.fill("#login", who);
        there.fill("#password", Qingxi.PASSWORD);
        there.locator("main form button[type=submit]").first().click();
        assertThat(there.locator("h1")).containsText("您好");
        return there;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
