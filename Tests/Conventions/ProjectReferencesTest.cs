using System.Xml.Linq;

namespace Conventions;

public sealed class ProjectReferencesTest
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Biometrics"] = [],
        ["Schemas"] = ["Biometrics"],
        ["Processing"] = ["Schemas", "Biometrics"],
        ["Persistence"] = ["Processing", "Schemas"],
        ["Simulators"] = ["Schemas", "Biometrics"],
        ["Gateway"] = ["Biometrics", "Schemas", "Processing", "Persistence", "Simulators"],
    };

    [Test]
    public void References_point_one_way([ValueSource(nameof(Projects))] string project) =>
        Assert.That(ReferencesOf(project), Is.SubsetOf(Allowed[project]));

    [Test]
    public void Every_project_of_the_product_is_in_the_list()
    {
        var projects = Directory.EnumerateFiles(RepositoryFolder.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryFolder.Root, file).Split(Path.DirectorySeparatorChar)[0])
            .Where(folder => folder is not ("Tests" or "StandIns" or "artifacts")).Distinct();
        Assert.That(projects, Is.EquivalentTo(Allowed.Keys));
    }

    [Test]
    public void Every_project_is_in_the_solution()
    {
        string solution = RepositoryFolder.Read("Cpms.sln");
        var missing = Directory.EnumerateFiles(RepositoryFolder.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file)).Where(file => !solution.Contains(file, StringComparison.Ordinal));
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Pure_projects_know_no_web_and_no_database([Values("Biometrics", "Schemas", "Processing")] string project)
    {
        var packages = Project(project).Descendants("PackageReference").Select(Included)
            .Concat(Project(project).Descendants("FrameworkReference").Select(Included));
        Assert.That(packages, Is.SubsetOf(["Microsoft.Extensions.Logging.Abstractions"]));
    }

    private static IEnumerable<string> Projects() => Allowed.Keys;

    private static IEnumerable<string> ReferencesOf(string project) =>
        Project(project).Descendants("ProjectReference").Select(Included)
            .Where(path => !path.Contains("StandIns", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path));

    private static XDocument Project(string project) => XDocument.Parse(RepositoryFolder.Read($"{project}/{project}.csproj"));

    private static string Included(XElement item) => (string?)item.Attribute("Include") ?? "";
}
