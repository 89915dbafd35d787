using Processing.Policy;

namespace Processing.Tests.Policy;

public sealed class CollectionRegisterTest
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Test]
    [Property("Acceptance", "M-130")]
    public void The_verification_of_identity_has_notice_and_control_number() =>
        Assert.That(CollectionRegister.Find(Today, "IVT"), Is.Not.Null.And.Property("Notice").EqualTo("M-1061").And.Property("ControlNumber").EqualTo("1615-0125"));

    [Test]
    [Property("Acceptance", "M-130")]
    public void Every_form_that_calls_for_checks_has_a_control_number() =>
        Assert.That(new PolicyTables().ChecksByForm.Rows.Select(row => row["form"]).Distinct().Except(CollectionRegister.Names(Today)), Is.Empty);
}
