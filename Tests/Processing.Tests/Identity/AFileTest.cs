using Processing.Identity;
using Processing.Messages;
using Processing.Stores.People;

namespace Processing.Tests.Identity;

/// <summary>M-138: every record finds its A-File by the A-Number.</summary>
[TestFixture]
public sealed class AFileTest
{
    [Property("Acceptance", "M-138")]
    [Test]
    public void The_key_is_the_A_Number() => Assert.That(
        AFile.KeysOf([new(IdentifierKind.Fin, "1100220033"), new(IdentifierKind.ANumber, "012345678")]), Is.EqualTo(["A012-345-678"]));

    [Test]
    public void Two_A_Numbers_are_two_files_to_be_reviewed() => Assert.That(
        AFile.KeysOf([new(IdentifierKind.ANumber, "012345678"), new(IdentifierKind.ANumber, "112345678")]), Has.Count.EqualTo(2));

    [Test]
    [Property("Acceptance", "M-138")]
    public void Nobody_knows_a_file_without_an_A_Number() =>
        Assert.That(AFile.KeysOf([new PersonIdentifier(IdentifierKind.Receipt, "IOE0000000001")]), Is.Empty);
}
