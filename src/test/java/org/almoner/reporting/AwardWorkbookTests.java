package org.almoner.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.support.AlmonerTest;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class AwardWorkbookTests {

    @Autowired
    Reports reports;

    @Autowired
    Pots pots;

    @Autowired
    JdbcClient jdbc;

    private PotId pot;

    @BeforeEach
    void threeAwards() {
        pot = new SignedAwards(pots, jdbc).write();
    }

    @Test
    void givesAmountsAndDaysAsNumbersAndTextAsText() throws IOException {
        var first = awards().get(1);
        assertThat(text(first, Column.AWARD_REFERENCE)).isEqualTo("RPT-2026-0001/A");
        assertThat(text(first, Column.COMPANY_NUMBER)).isEqualTo("00123456");
        assertThat(first.getCell(Column.AMOUNT_AWARDED.ordinal()).getType()).isEqualTo(CellType.NUMBER);
        assertThat(first.getCell(Column.AMOUNT_AWARDED.ordinal()).asNumber()).isEqualByComparingTo("85000.01");
        assertThat(first.getCell(Column.DECIDED_ON.ordinal()).asDate().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(first.getCell(Column.DECIDED_ON.ordinal()).getType()).isEqualTo(CellType.NUMBER);
    }

    @Test
    void disarmsTextThatASpreadsheetWouldTakeForAFormula() throws IOException {
        var recipient = awards().get(1).getCell(Column.RECIPIENT.ordinal());
        assertThat(recipient.getType()).isEqualTo(CellType.STRING);
        assertThat(recipient.getFormula()).isNull();
        assertThat(recipient.asString()).isEqualTo("'=HYPERLINK(\"x\"), \"Ltd\"");
    }

    @Test
    void addsUpBelowTheAwardsWhatTheBooksSay() throws IOException {
        var last = awards().getLast();
        assertThat(last.getCell(0).asString()).isEqualTo("Total");
        assertThat(last.getCell(Column.AMOUNT_COMMITTED.ordinal()).asNumber())
                .isEqualByComparingTo(pots.get(pot).committed().getAmount());
        assertThat(last.getCell(Column.AMOUNT_RESERVED.ordinal()).asNumber())
                .isEqualByComparingTo(pots.get(pot).reserved().getAmount());
    }

    @Test
    void keepsTheHeaderInSight() throws IOException {
        assertThat(parts(whole()).get("xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "ySplit=\"1\"");
        assertThat(awards().getFirst().getCellText(0)).isEqualTo("Award reference");
    }

    @Test
    void saysOnASecondSheetWhatWasAskedForAndItsControlTotals() throws IOException {
        var about = about(new AwardFilter(reports.today(), pot.value(), pot.value(), Stage.ACTIVE, 2026));
        assertThat(about)
                .containsEntry("Fund", "Safer streams")
                .containsEntry("Round", "RPT-2026")
                .containsEntry("Status", "ACTIVE")
                .containsEntry("Financial year", "2026-2027")
                .containsEntry("Awards", new BigDecimal("2"))
                .containsEntry("Amount committed", new BigDecimal("149999.99"))
                .doesNotContainKey("By the books: reserved");
    }

    @Test
    void putsTheBooksBesideTheSumsOfEveryAward() throws IOException {
        var about = about(AwardFilter.at(reports.today()));
        assertThat(about).containsKeys("By the books: reserved", "By the books: outstanding");
        assertThat(about.get("As at the end of")).isNotNull();
    }

    private List<Row> awards() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(whole()))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("Awards", "About this report");
            return book.getFirstSheet().read();
        }
    }

    private Map<String, Object> about(AwardFilter filter) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file(filter)))) {
            var facts = new LinkedHashMap<String, Object>();
            for (var row : new ArrayList<>(book.getSheet(1).orElseThrow().read()))
                facts.put(row.getCellText(0), row.getCell(1).getValue());
            return facts;
        }
    }

    private byte[] whole() throws IOException {
        return file(new AwardFilter(reports.today(), null, pot.value(), null, null));
    }

    private byte[] file(AwardFilter filter) throws IOException {
        var bytes = new ByteArrayOutputStream();
        reports.xlsx(filter, bytes);
        return bytes.toByteArray();
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry())
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }

    private static String text(Row row, Column column) {
        return row.getCellText(column.ordinal());
    }
}
