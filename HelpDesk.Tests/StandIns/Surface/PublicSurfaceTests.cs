namespace HelpDesk.Tests.StandIns.Surface;

public sealed class PublicSurfaceTests
{
    private const string Here = "HelpDesk.Tests.StandIns.Surface.Samples.";

    [Theory]
    [InlineData("Box<T> = public abstract class : IShelf<T> where T : class, new()")]
    [InlineData("Box<T>: protected Box()")]
    [InlineData("Box<T>: public const string Label = \"box\"")]
    [InlineData("Box<T>: public T this[int place] { get; }")]
    [InlineData(
        "Box<T>: public virtual Task<string?> FindAsync(string name, int? limit = null, CancellationToken end = default)")]
    [InlineData(
        "Box<T>: public static bool TryOpen<TKey>(ref int tries, out T? item, params TKey[] keys) " +
        "where TKey : struct, IComparable<TKey>")]
    [InlineData("Box<T>: public required string Name { get; set; }")]
    [InlineData("Box<T>: public string Colour { get; protected set; }")]
    [InlineData("Box<T>: public string? Note { get; init; }")]
    [InlineData("Box<T>: public event EventHandler? Opened")]
    [InlineData("Box<T>: public override string ToString()")]
    [InlineData("Box<T>: public void Put(T item)")]
    [InlineData("Box<T>.Lid = public readonly struct")]
    [InlineData("Box<T>.Lid: public static implicit operator bool(Box<T>.Lid lid)")]
    [InlineData("IShelf<in T> = public interface")]
    [InlineData("IShelf<in T>: public void Put(T item)")]
    [InlineData("Sizes = [Flags] public enum : byte")]
    [InlineData("Sizes: Large = 2")]
    [InlineData(
        "MarkAttribute = [AttributeUsage(Class | Parameter, AllowMultiple = true, Inherited = false)] " +
        "public sealed class : Attribute")]
    [InlineData("MarkAttribute: public MarkAttribute(Sizes size = Sizes.Large)")]
    [InlineData("Boxes = public static class")]
    [InlineData("Boxes: public static int Count(this IEnumerable<string?> boxes, string unit = \"box\")")]
    [InlineData("Picker = public delegate bool (string name)")]
    public void A_type_and_its_members_are_written_as_in_the_source(string line) =>
        Assert.True(Surface().Contains(Here + line), string.Join('\n', Surface()));

    [Fact]
    public void What_nobody_else_sees_is_left_out()
    {
        var surface = Surface();

        Assert.DoesNotContain(surface, line => line.Contains("Hidden", StringComparison.Ordinal));
        Assert.DoesNotContain(surface, line => line.Contains("Dispose", StringComparison.Ordinal));
        Assert.DoesNotContain(surface, line => line.Contains("get_", StringComparison.Ordinal));
        Assert.Equal(surface.Order(StringComparer.Ordinal), surface);
    }

    [Theory]
    [InlineData("# Some.Package 1.2.3 owner/name@0a1b", "Some.Package", "1.2.3", true)]
    [InlineData("# Some.Package 1.2.3 owner/name@0a1b", "Some.Package", null, true)]
    [InlineData("# Some.Package 1.2.3 owner/name@0a1b", "Some.Package", "1.2.4", false)]
    [InlineData("# Some.Package 1.2.3 owner/name@0a1b", "Other.Package", "1.2.3", false)]
    [InlineData("# Some.Package 1.2.3 owner/name", "Some.Package", "1.2.3", false)]
    [InlineData("", "Some.Package", "1.2.3", false)]
    public void A_header_names_package_version_and_commit(string header, string package, string? version, bool isRight) =>
        Assert.Equal(isRight, SurfaceList.Parse(header + "\n").HeaderFlaw(package, version) is null);

    [Fact]
    public void A_line_without_a_source_file_is_found()
    {
        var list = SurfaceList.Parse(
            "# header\nA = public class\tsrc/A.cs\nB = public class\nC = public class\t\nD = public class\tsomewhere\n");

        Assert.Equal(["B = public class", "C = public class\t", "D = public class\tsomewhere"], list.WithoutSource);
        Assert.Equal("A = public class", list.Signatures.First());
    }

    private static IReadOnlyList<string> Surface() =>
        PublicSurface.Of(typeof(Samples.Boxes).Assembly.GetTypes().Where(type => type.Namespace + "." == Here));
}
