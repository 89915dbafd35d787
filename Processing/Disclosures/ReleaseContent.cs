using Processing.Messages.DeliverCasePackage;
using Processing.Messages.Xml;
using Processing.ProtectedClass;
using Processing.Stores.Messages;

namespace Processing.Disclosures;

/// <summary>
/// What a foreign partner is told of a package: the one place where elements that the agreement does not name are left out.
/// </summary>
/// <param name="Content">The <c>CasePackage</c> as a document of its own.</param>
/// <param name="Told">The elements that are in it, each once, in alphabetical order.</param>
/// <param name="LeftOut">The elements that were left out, likewise; for our own journal only.</param>
/// <param name="Documents">How many documents it holds.</param>
internal sealed record ReleaseContent(KeptContent Content, IReadOnlyList<string> Told, IReadOnlyList<string> LeftOut, int Documents)
{
    /// <summary>Writes what may be told.</summary>
    /// <param name="disclosure">The leave.</param>
    /// <param name="package">The package.</param>
    public static ReleaseContent Write(ForeignDisclosure disclosure, CasePackage package)
    {
        List<PackagePart> told = [.. package.Parts.Where(part => ReleaseTerms.Allow(disclosure.Agreement, part))];
        var writer = new MessageWriter("CasePackage");
        WriteParts(writer, told, PackagePlace.BeforePerson);
        writer.Open("nc:Person");
        WriteParts(writer, told, PackagePlace.Person);
        if (told.Exists(part => part.Place == PackagePlace.Augmentation))
        {
            writer.Open("PersonAugmentation");
            WriteParts(writer, told, PackagePlace.Augmentation);
            writer.Close();
        }

        writer.Close();
        WriteParts(writer, told, PackagePlace.AfterPerson);
        return new ReleaseContent(
            writer.ToContent(), Names(told), Names(package.Parts.Except(told)), told.Count(part => part.Element == "Document"));
    }

    /// <summary>The names of parts, each once, in alphabetical order.</summary>
    /// <param name="parts">The parts.</param>
    public static string[] Names(IEnumerable<PackagePart> parts) =>
        [.. parts.Select(part => part.Element).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static void WriteParts(MessageWriter writer, List<PackagePart> parts, PackagePlace place)
    {
        foreach (PackagePart part in parts.Where(part => part.Place == place))
        {
            BinaryMark.Write(writer, part.Xml);
        }
    }
}
