using Processing.ForeignQueries;
using Processing.ForeignQueries.Desk;
using Processing.Intake.Answers;

namespace Processing.Tests.ForeignQueries;

public sealed class DeskFlowTest
{
    private const string Head = "case,a_number,country,reason,priority,citizenship\n";

    [Test]
    [Property("Acceptance", "M-41 M-121")]
    public async Task A_form_is_filled_in_from_the_person_and_goes_out_like_a_message()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();

        QuestionForm form = await stand.Desk.FillInAsync(Form() with { ANumber = "" }, CancellationToken.None);
        QuestionForm whole = form with { Citizenships = "ERI" };
        IReadOnlyList<QueryObstacle> obstacles = await stand.Desk.CheckAsync(whole, CancellationToken.None);
        IntakeAnswer answer = await stand.Desk.StartAsync(whole, CancellationToken.None);
        await stand.UntilRoundsAsync(1);
        IntakeAnswer again = await stand.Desk.StartAsync(whole with { Reason = "changed" }, CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That((form.ANumber, form.FamilyName, form.GivenName, form.BirthDate), Is.EqualTo(("A123456789", "Muster", "Eva", "1988-07-19")));
        Assert.That(obstacles, Is.Empty);
        Assert.That(answer, Is.InstanceOf<IntakeAnswer.Replied>());
        Assert.That(again, Is.InstanceOf<IntakeAnswer.Refused>(), "the same number is the same question");
        Assert.That(stand.Rounds, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Nobody_fills_in_a_form_about_a_case_of_somebody_else()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();

        QuestionForm form = await stand.Desk.FillInAsync(Form() with { OfficerEmail = "other@example.gov", ANumber = "" }, CancellationToken.None);

        Assert.That((form.ANumber, form.FamilyName), Is.EqualTo(("", "")));
    }

    // The checks of the message, and the rules: each with the field it is about.
    [TestCase("priority", "Soon")]
    [TestCase("country", "Canada")]
    [TestCase("country", "NZL")]
    [TestCase("country", "")]
    [TestCase("a_number", "123")]
    [TestCase("a_number", "A987654321")]
    [TestCase("case", "ZLA-26-7")]
    [TestCase("citizenship", "Eritrea")]
    [TestCase("reason", "")]
    [Property("Acceptance", "M-41")]
    public async Task A_form_and_a_row_are_looked_at_alike_and_the_field_is_named(string field, string value)
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();
        QuestionForm form = Set(Form(), field, value);

        IReadOnlyList<QueryObstacle> ofForm = await stand.Desk.CheckAsync(form, CancellationToken.None);
        IReadOnlyList<SheetRow> ofSheet = await stand.Desk.CheckSheetAsync(
            Head + string.Join(',', form.CaseId, form.ANumber, form.Countries, form.Reason, form.Priority, form.Citizenships), "batch", "Dana", ForeignMessages.Officer, CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(ofForm, Is.Not.Empty);
        Assert.That(ofForm.Select(one => one.Field), Has.Some.EqualTo(field).Or.Some.EqualTo("row"), string.Join("; ", ofForm));
        Assert.That(ofSheet.Single().Obstacles, Is.EqualTo(ofForm));
        Assert.That(stand.Rounds, Is.Empty);
    }

    [Test]
    [Property("Acceptance", "M-41")]
    public async Task A_sheet_shows_every_row_with_its_findings_and_sends_nothing_by_itself()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();
        string sheet = Head + $"{ForeignMessages.CaseId},A123456789,CAN,Identity,Medium,ERI\n{ForeignMessages.CaseId},A123456789,CAN,Identity,Medium,CAN\nonly,three,fields\n";

        IReadOnlyList<SheetRow> rows = await stand.Desk.CheckSheetAsync(sheet, "batch", "Dana", ForeignMessages.Officer, CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(rows.Select(row => (row.Number, row.Obstacles.Count)), Is.EqualTo([(2, 0), (3, 1), (4, 1)]));
        Assert.That(rows[1].Obstacles[0], Is.EqualTo(new QueryObstacle("country", "CAN may not be asked: agreement-terms:can-query-asylum-v1: third-country nationals only")));
        Assert.That(rows[0].Form?.Identification, Is.EqualTo("DESK-batch-2"));
        Assert.That(stand.Rounds, Is.Empty);
    }

    [TestCase("", "row")]
    [TestCase("case,a_number,country\nZLA,A1,CAN", "reason")]
    [TestCase("case,a_number,country,reason,surprise\nZLA,A1,CAN,why,x", "row")]
    [TestCase("case,a_number,country,reason\n\"ZLA,A1,CAN,why", "row")]
    public async Task A_sheet_that_cannot_be_read_says_why(string sheet, string column)
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();

        IReadOnlyList<SheetRow> rows = await stand.Desk.CheckSheetAsync(sheet, "batch", "Dana", ForeignMessages.Officer, CancellationToken.None);

        Assert.That(rows.SelectMany(row => row.Obstacles).Select(one => one.Field), Does.Contain(column));
        Assert.That(rows.Select(row => row.Form), Is.All.Null);
    }

    [TestCase("", "dana@example.gov", "A123456789", "Asylum")]
    [TestCase("ZLA-1", "dana", "A123456789", "Asylum")]
    [TestCase("ZLA-1", "dana@example.gov", "A000000000", "Asylum")]
    [TestCase("ZLA-1", "dana@example.gov", "A123456789", "Curiosity")]
    public async Task A_case_is_not_given_out_unless_every_field_is_right(string caseId, string officer, string aNumber, string kind)
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();

        Assert.That(await stand.Desk.AssignAsync(caseId, officer, aNumber, kind, "ops", CancellationToken.None), Is.False);
    }

    [Test]
    [Property("Acceptance", "M-40")]
    public async Task A_case_that_is_taken_away_ends_asking_and_reading()
    {
        await using ForeignStand stand = await ForeignStand.StartAsync();
        await stand.AskAsync(ForeignMessages.Question("q1"));
        await stand.UntilRoundsAsync(1);
        await stand.DeliverAsync(ForeignMessages.First("a1", stand.QueryId(), "NoMatch"));
        Guid assignment = (await stand.Desk.ReadAssignmentsAsync(CancellationToken.None))[0].Id;

        await stand.Desk.EndAssignmentAsync(assignment, "ops", CancellationToken.None);
        await stand.AskAsync(ForeignMessages.Question("q2"));
        string second = await stand.FinalAsync("q2");

        using var scope = Assert.EnterMultipleScope();
        Assert.That((await stand.ReadAsync()).IsGranted, Is.False);
        Assert.That(second, Does.Contain(">NotPermitted<"));
        Assert.That((await stand.TrailAsync()).Select(line => line.IsGranted), Is.EqualTo([false]));
    }

    private static QuestionForm Form() => new()
    {
        Identification = "DESK-1",
        OfficerName = "Dana",
        OfficerEmail = ForeignMessages.Officer,
        CaseId = ForeignMessages.CaseId,
        ANumber = "A123456789",
        Countries = "CAN",
        Reason = "Identity of an applicant.",
        Citizenships = "ERI",
    };

    private static QuestionForm Set(QuestionForm form, string field, string value) => field switch
    {
        "priority" => form with { Priority = value },
        "country" => form with { Countries = value },
        "a_number" => form with { ANumber = value },
        "case" => form with { CaseId = value },
        "citizenship" => form with { Citizenships = value },
        _ => form with { Reason = value },
    };
}
