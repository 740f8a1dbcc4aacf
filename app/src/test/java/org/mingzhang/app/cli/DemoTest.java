package org.mingzhang.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo as its user runs it: a process, real PostgreSQL, the sample files. */
class DemoTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SHUNDE = "shunde-quality-2022";
    private static final String SHUNDE_ASSUMED = "shunde-quality-assumed-2022";
    private static final String GANZHOU = "ganzhou-quality-2021";

    @Test
    void once_prints_one_json_document_with_the_figures_and_leaves_nothing_behind() throws Exception {
        try (var ledger = new LedgerProcess()) {
            var result = ledger.run("demo", "--once", "--format", "json");
            assertThat(result.exitCode()).as(result.err()).isZero();
            var answer = JSON.readTree(result.out());
            assertThat(result.out().strip())
                    .as("one document, nothing around it")
                    .startsWith("{")
                    .endsWith("}");

            isFund(answer, SHUNDE, 260_000_000, 169_700_000, 37_400_000, 169_700_000);
            isRate(answer, SHUNDE, null, "22.04", "100.00", "UNKNOWN");
            assertThat(fund(answer, SHUNDE).path("netDisbursedFen").isNull()).isTrue();
            assertThat(fund(answer, SHUNDE).path("availableLowFen").asLong()).isZero();
            assertThat(fund(answer, SHUNDE).path("availableHighFen").asLong()).isEqualTo(132_300_000);

            isFund(answer, SHUNDE_ASSUMED, 260_000_000, 169_700_000, 37_400_000, 37_400_000);
            isRate(answer, SHUNDE_ASSUMED, "22.04", "22.04", "22.04", null);
            assertThat(fund(answer, SHUNDE_ASSUMED).path("availableFen").asLong())
                    .isEqualTo(132_300_000);

            isFund(answer, GANZHOU, 500_000_000, 500_000_000, 492_991_350, 492_991_350);
            assertThat(fund(answer, GANZHOU).path("availableFen").asLong()).isEqualTo(7_008_650);
            assertThat(fund(answer, GANZHOU)
                            .path("executionRate")
                            .path("percent")
                            .asString())
                    .isEqualTo("98.60");

            assertThat(answer.path("discrepancies").valueStream().map(d -> d.path("deltaFen")
                            .asLong()))
                    .as("Minhang +12,000.00; Ganzhou 500,000.00 apart and 70,086.50 left")
                    .contains(1_200_000L)
                    .anyMatch(fen -> Math.abs(fen) == 50_000_000)
                    .anyMatch(fen -> Math.abs(fen) == 7_008_650);
            var notice = answer.path("disclosures").path(0);
            assertThat(notice.path("id").asString()).isEqualTo(SHUNDE + "-q3");
            assertThat(notice.path("state").asString()).isEqualTo("PUBLISHED");
            assertThat(notice.path("version").asInt()).isEqualTo(1);
            assertThat(notice.path("disbursedInQuarterFen").asLong()).isEqualTo(37_400_000);
            assertThat(notice.path("reducedInQuarterFen").asLong()).isEqualTo(90_300_000);
            assertThat(notice.path("currentBudgetFen").asLong()).isEqualTo(169_700_000);
            assertThat(notice.path("sha256").asString()).matches("[0-9a-f]{64}");
            hasAwards(answer);
            assertThat(answer.path("position").asLong()).isPositive();
            isEvaluation(answer.path("evaluations").path(0));
            isTheCampaignOfZaozhuang(answer.path("campaigns").path(0));

            assertThat(ledger.processes()).isEmpty();
            assertThat(ledger.leftovers()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void killed_in_the_middle_it_leaves_no_process_and_no_data(boolean forcibly) throws Exception {
        try (var ledger = new LedgerProcess()) {
            var running = ledger.start("demo", "--once");
            LedgerProcess.await(Duration.ofMinutes(2), () -> hasPostgres(ledger.tmp()));
            if (forcibly) running.process().destroyForcibly();
            else running.process().destroy();
            running.process().waitFor();
            LedgerProcess.await(Duration.ofMinutes(1), () -> forcibly ? isWithoutData(ledger) : isClean(ledger));
        }
    }

    @Test
    void a_port_that_is_taken_is_said_and_leaves_nothing_behind() throws Exception {
        try (var ledger = new LedgerProcess();
                var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var result = ledger.run("demo", "--once", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(result.exitCode()).isNotZero();
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .contains(String.valueOf(taken.getLocalPort()))
                    .containsPattern("\\p{IsHan}");
            LedgerProcess.await(Duration.ofMinutes(1), () -> isClean(ledger));
        }
    }

    private static void isEvaluation(JsonNode evaluation) {
        assertThat(evaluation.path("id").asString()).isEqualTo(GANZHOU);
        assertThat(evaluation.path("state").asString()).isEqualTo("UNSUPPORTED");
        assertThat(evaluation.path("netDisbursedFen").asLong()).isEqualTo(492_991_350);
        assertThat(evaluation.path("leftFen").asLong()).isEqualTo(7_008_650);
        assertThat(evaluation.path("executionRate").path("percent").asString()).isEqualTo("98.60");
        assertThat(evaluation.path("executionScore").asString()).isEqualTo("9.86");
        assertThat(evaluation.path("executionPoints").asString()).isEqualTo("10");
        assertThat(evaluation.path("claimedScore").asString()).isEqualTo("97");
        assertThat(evaluation.path("grade").asString()).isEqualTo("优");
        assertThat(evaluation.path("mostPossible").asString()).isEqualTo("99.86");
        assertThat(evaluation.path("goals").path(0).path("outcome").asString()).isEqualTo("UNMET");
        assertThat(evaluation.path("findings").valueStream().map(JsonNode::asString))
                .contains("score-unsupported", "goal-unmet-yet-best-grade", "balance-fate-not-stated");
    }

    private static void hasAwards(JsonNode answer) {
        var shaoguan = award(answer, "shaoguan-quality-award-1");
        assertThat(shaoguan.path("state").asString()).isEqualTo("OPENED");
        assertThat(shaoguan.path("ceilingFen").asLong()).isEqualTo(150_000_000);
        assertThat(shaoguan.path("findings")).hasSize(3);
        var prize = shaoguan.path("categories").path(0);
        assertThat(prize.path("threshold").asString()).isEqualTo("450");
        assertThat(prize.path("justBelow").path("score").asString()).isEqualTo("449.5");
        assertThat(prize.path("justBelow").path("reaches").asBoolean(true)).isFalse();

        var shunde = award(answer, "shunde-quality-award-2022");
        assertThat(shunde.path("state").asString()).isEqualTo("NOTICE_PUBLISHED");
        assertThat(shunde.path("categories").valueStream().map(c -> c.path("proposed")
                        .asInt()))
                .containsExactly(3, 2, 10);
        assertThat(shunde.path("proposed").asInt()).isEqualTo(15);
        var notice = shunde.path("notices").path(0);
        assertThat(notice.path("from").asString()).isEqualTo("2022-09-05");
        assertThat(notice.path("lastDay").asString()).isEqualTo("2022-09-15");
        assertThat(notice.path("fitsWithFirstDay").asBoolean(true)).isFalse();
        assertThat(notice.path("fitsWithoutFirstDay").asBoolean()).isTrue();
        for (var award : List.of(shaoguan, shunde))
            assertThat(award.path("paidFen").isNull())
                    .as("no payment is stated")
                    .isTrue();
        assertThat(answer.path("discrepancies").valueStream().map(d -> d.path("code")
                        .asString()))
                .contains("award-payment-not-stated");
    }

    private static JsonNode award(JsonNode answer, String id) {
        return answer.path("awards")
                .valueStream()
                .filter(award -> award.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no award " + id + " in " + answer.path("awards")));
    }

    private static void isTheCampaignOfZaozhuang(JsonNode campaign) {
        assertThat(campaign.path("id").asString()).isEqualTo("zaozhuang-quality-district-2022");
        assertThat(campaign.path("state").asString()).isEqualTo("COLLECTING");
        var counts = campaign.path("counts");
        assertThat(counts.path("indicators").asInt()).isEqualTo(43);
        assertThat(counts.path("secondLevel").asInt()).isEqualTo(15);
        assertThat(counts.path("firstLevel").asInt()).isEqualTo(4);
        var points = campaign.path("points");
        assertThat(points.path("stated").asString()).isEqualTo("81");
        assertThat(points.path("missing").asString()).isEqualTo("19");
        assertThat(points.path("missingStatus").asString()).isEqualTo("DERIVED");
        assertThat(points.path("score").isNull()).isTrue();
        assertThat(campaign.path("overlaps")
                        .valueStream()
                        .map(o -> o.path("from").asString() + "/" + o.path("to").asString()))
                .containsExactly("2022-08-10/2022-08-10", "2022-08-20/2022-08-20");
        assertThat(campaign.path("ledgerAnswers")
                        .valueStream()
                        .map(a -> a.path("indicator").asInt() + a.path("status").asString()))
                .containsExactly("9UNKNOWN", "10UNKNOWN", "28UNKNOWN");
    }

    private static void isFund(JsonNode answer, String id, long original, long current, long netLow, long netHigh) {
        var fund = fund(answer, id);
        assertThat(fund.path("originalBudgetFen").asLong()).isEqualTo(original);
        assertThat(fund.path("currentBudgetFen").asLong()).isEqualTo(current);
        assertThat(fund.path("netDisbursedLowFen").asLong()).isEqualTo(netLow);
        assertThat(fund.path("netDisbursedHighFen").asLong()).isEqualTo(netHigh);
    }

    private static void isRate(
            JsonNode answer,
            String id,
            @org.jspecify.annotations.Nullable String percent,
            String low,
            String high,
            @org.jspecify.annotations.Nullable String status) {
        var rate = fund(answer, id).path("executionRate");
        if (percent == null) assertThat(rate.path("percent").isNull()).isTrue();
        else assertThat(rate.path("percent").asString()).isEqualTo(percent);
        assertThat(rate.path("lowPercent").asString()).isEqualTo(low);
        assertThat(rate.path("highPercent").asString()).isEqualTo(high);
        if (status != null) assertThat(rate.path("status").asString()).isEqualTo(status);
    }

    private static JsonNode fund(JsonNode answer, String id) {
        return answer.path("funds")
                .valueStream()
                .filter(fund -> fund.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no fund " + id + " in " + answer.path("funds")));
    }

    private static boolean hasPostgres(Path tmp) {
        try (var files = Files.walk(tmp, 3)) {
            return files.anyMatch(file -> file.endsWith("postgresql/postmaster.pid"));
        } catch (IOException | java.io.UncheckedIOException e) {
            return false; // a folder came or went meanwhile
        }
    }

    /** A killed JVM cannot remove the web server's empty working folder; the database and what was in it go all the same. */
    private static boolean isWithoutData(LedgerProcess ledger) {
        try {
            return ledger.processes().isEmpty()
                    && ledger.leftovers().stream()
                            .allMatch(file -> file.getFileName().toString().startsWith("tomcat"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isClean(LedgerProcess ledger) {
        try {
            return ledger.processes().isEmpty() && ledger.leftovers().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
