namespace HelpDesk.Tests.Architecture;

/// <summary>Each rule finds what breaks it, and nothing else.</summary>
public sealed class RulesTests
{
    [Fact]
    public void References_beyond_the_runtime_are_found()
    {
        Assert.Contains("xunit.core", AssemblyRules.OutsideReferences(typeof(RulesTests).Assembly));
        const string One = """<PackageReference Include="A" />""";
        const string Other = """<AzureStoragePackage Include="B" />""";
        Assert.Equal(
            ["p.csproj: " + One, "p.csproj: " + Other],
            ProjectRules.References(Project(One + Other + """<Using Include="C" />""")));
    }

    [Theory]
    [InlineData("System.DateTime.get_UtcNow")]
    [InlineData("System.DateTimeOffset.get_Now")]
    [InlineData("System.Guid.NewGuid")]
    [InlineData("System.Random")]
    [InlineData("System.Environment")]
    [InlineData("System.Console")]
    [InlineData("System.Threading.Tasks.Task.Delay")]
    [InlineData("Microsoft.Extensions.Logging.ILogger")]
    public void Time_chance_and_the_machine_are_found(string use) =>
        Assert.Contains(use, AssemblyRules.AmbientUses(typeof(Ambient).Assembly));

    [Theory]
    [InlineData("var path = \"infra/local/x\";", true)]
    [InlineData("using Microsoft.Azure.Functions.Worker.LocalHost;", true)]
    [InlineData("if (text == \"UseDevelopmentStorage=true\")", true)]
    [InlineData("if (host == \"localhost\")", false)]
    public void Code_that_knows_the_stand_ins_is_found(string line, bool isFound) =>
        Assert.Equal(isFound, SourceRules.KnowingTheBuild([new("a.cs", line)]).Count == 1);

    [Theory]
    [InlineData("#if DEBUG", true)]
    [InlineData("  # elif LOCAL", true)]
    [InlineData("#pragma warning disable CA1000", false)]
    [InlineData("// #if is not used", false)]
    public void Conditional_code_is_found(string line, bool isFound) =>
        Assert.Equal(isFound, SourceRules.ConditionallyCompiled([new("a.cs", "class A;\n" + line)]).Count == 1);

    [Theory]
    [InlineData("using HelpDesk.Functions.Storage;", true)]
    [InlineData("using Row = HelpDesk.Functions.Storage.TicketRow;", true)]
    [InlineData("var row = new Storage.TicketRow();", true)]
    [InlineData("using Azure.Storage.Queues;", false)]
    [InlineData("using HelpDesk.Functions.StorageFacts;", false)]
    [InlineData("var it = options.Storage.Name;", false)]
    public void Names_from_another_part_are_found(string line, bool isFound) =>
        Assert.Equal(isFound, SourceRules.Naming("Storage", [new("a.cs", line)]).Count == 1);

    [Fact]
    public void Long_files_and_wide_lines_are_found()
    {
        var fits = new SourceFile("fits.cs", string.Concat(Enumerable.Repeat(new string('x', 130) + "\n", 250)));
        var lengthy = new SourceFile("long.cs", string.Concat(Enumerable.Repeat("\n", 251)));
        var wide = new SourceFile("wide.cs", "\n" + new string('x', 131) + "\n");

        Assert.Equal(["long.cs: 251 lines"], SourceRules.TooLong([fits, lengthy, wide]));
        Assert.Equal(["wide.cs:2: 131 characters"], SourceRules.TooWide([fits, lengthy, wide]));
    }

    [Theory]
    [InlineData("using System.Net;\nusing A.B;\nusing A.B.C;\nusing a.D;\nusing Systems;\n\nnamespace A;\n", true)]
    [InlineData("using A;\nusing System;\n", false)]
    [InlineData("using System;\nusing A.C;\nusing A.B;\n", false)]
    [InlineData("using A.B.C;\nusing A.B;\n", false)]
    public void Using_lines_in_no_order_are_found(string text, bool isSorted) =>
        Assert.Equal(isSorted, SourceRules.Unsorted([new("a.cs", text)]).Count == 0);

    [Theory]
    [InlineData("""<PackageReference Include="A" Version="1.0.0" />""", true)]
    [InlineData("""<PackageReference Include="A"><Version>1.0.0</Version></PackageReference>""", true)]
    [InlineData("""<PackageReference Include="A" VersionOverride="1.0.0" />""", true)]
    [InlineData("""<PackageVersion Include="A" Version="1.0.0" />""", true)]
    [InlineData("""<PackageReference Include="A" />""", false)]
    public void A_version_in_a_project_is_found(string item, bool isFound) =>
        Assert.Equal(isFound, ProjectRules.Versions([Project(item)]).Count == 1);

    [Fact]
    public void A_version_in_its_own_file_is_right() => Assert.Empty(
        ProjectRules.Versions([Project("""<PackageVersion Include="A" Version="1" />""", "Directory.Packages.props")]));

    [Fact]
    public void A_project_that_reaches_for_stand_ins_is_found()
    {
        const string Azurite = """<ProjectReference Include="$(StandIns)Azurite/Azurite.csproj" />""";
        var named = Project("""<ProjectReference Include="..\infra\local\A\A.csproj" />""");

        Assert.Equal(["p.csproj"], ProjectRules.NamingTheFolder([named, Project(Azurite)]));
        Assert.Empty(ProjectRules.NamingTheFolder([named with { Path = "Directory.Build.props" }]));
        Assert.Equal(["p.csproj: " + Azurite], ProjectRules.ReachingForStandIns([Project(Azurite)]));
        Assert.Empty(ProjectRules.ReachingForStandIns([Project(Azurite, "HelpDesk.Tests/HelpDesk.Tests.csproj")]));
        Assert.Empty(ProjectRules.ReachingForStandIns([Project(Azurite, "infra/load/HelpDesk.Load.csproj")]));
        Assert.Single(ProjectRules.ReachingForStandIns(
            [Project("""<ProjectReference Include="$(StandIns)B/B.csproj" />""", "HelpDesk.Tests/HelpDesk.Tests.csproj")]));
    }

    [Theory]
    [InlineData("""var a = configuration["HelpDesk:Unknown"];""", "HelpDesk:Unknown")]
    [InlineData("""var a = configuration.GetSection("Mail");""", "Mail")]
    [InlineData("""const string Key = "Mail:From"; var a = configuration[Key];""", "Mail:From")]
    [InlineData("""const string At = "Mail"; var a = configuration[$"{At}:From"];""", "Mail:From")]
    [InlineData("""[TimerTrigger("%Schedule%")]""", "Schedule")]
    [InlineData("""[QueueTrigger("q", Connection = "OtherStorage")]""", "OtherStorage")]
    [InlineData("""var a = configuration["HelpDesk:TimeZone"];""", null)]
    [InlineData("""var a = configuration["WEBSITE_HOSTNAME"];""", null)]
    [InlineData("""var a = configuration["Store:queueServiceUri"];""", null)]
    public void A_setting_without_a_sample_is_found(string code, string? missing)
    {
        const string Sample = """{ "Values": { "HelpDesk__TimeZone": "UTC", "Store": "x" } }""";

        Assert.Equal(missing is null ? [] : [missing], SettingRules.Unshown([new("a.cs", code)], Sample));
    }

    [Fact]
    public void The_repository_is_read_without_what_builds_make()
    {
        var files = SourceFile.Under("*.cs", "HelpDesk.Tests");

        Assert.Contains(files, file => file.Path == "HelpDesk.Tests/Architecture/RulesTests.cs");
        Assert.DoesNotContain(files, file => file.Path.Contains("/obj/", StringComparison.Ordinal));
    }

    private static SourceFile Project(string items, string path = "p.csproj") =>
        new(path, $"<Project><ItemGroup>{items}</ItemGroup></Project>");
}
