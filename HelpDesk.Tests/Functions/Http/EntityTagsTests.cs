using HelpDesk.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace HelpDesk.Tests.Functions.Http;

public sealed class EntityTagsTests
{
    private const string Current = "\"now\"";

    [Theory]
    [InlineData("*", true)]
    [InlineData("\"now\"", true)]
    [InlineData("\"old\", \"now\"", true)]
    [InlineData(" , \"a,b\",\t\"now\" ,, ", true)]
    [InlineData("W/\"now\"", false)]
    [InlineData("W/\"now\", \"now\"", true)]
    [InlineData("\"NOW\"", false)]
    [InlineData("\"old\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("\"*\"", false)]
    [InlineData("\"\u00fc\"", false)]
    public void A_change_is_meant_for_the_very_versions_it_names(string header, bool isAllowed)
    {
        var read = IfMatch.Read(With(headers => headers.IfMatch = header));
        Assert.Null(read.Refusal);
        Assert.Equal(isAllowed, read.Allows(Current));
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("W/\"now\"", true)]
    [InlineData("\"old\", \"now\"", true)]
    [InlineData("W/\"old\"", false)]
    public void A_reader_has_a_version_already_however_weakly_it_is_named(string header, bool isKnown)
    {
        var read = IfNoneMatch.Read(With(headers => headers.IfNoneMatch = header));
        Assert.Null(read.Refusal);
        Assert.Equal(isKnown, read.Names(Current));
    }

    [Fact]
    public void Without_the_header_a_change_is_meant_for_any_version_and_a_reader_has_none()
    {
        Assert.True(IfMatch.Read(With(_ => { })).Allows(Current));
        Assert.False(IfNoneMatch.Read(With(_ => { })).Names(Current));
    }

    [Fact]
    public void Several_header_lines_are_one_list() =>
        Assert.True(IfMatch.Read(With(headers => headers.IfMatch = new(["\"old\"", "\"now\""]))).Allows(Current));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(",")]
    [InlineData("now")]
    [InlineData("\"now")]
    [InlineData("now\"")]
    [InlineData("\"")]
    [InlineData("'now'")]
    [InlineData("\"a b\"")]
    [InlineData("\"a\tb\"")]
    [InlineData("\"a\0b\"")]
    [InlineData("\"a\u007f\"")]
    [InlineData("\"now\" \"old\"")]
    [InlineData("\"now\";\"old\"")]
    [InlineData("\"now\"x")]
    [InlineData("w/\"now\"")]
    [InlineData("W/ \"now\"")]
    [InlineData("W/")]
    [InlineData("**")]
    [InlineData("*, \"now\"")]
    [InlineData("\"now\", *")]
    public void What_is_no_list_of_tags_is_refused_by_name(string header)
    {
        Assert.Null(EntityTags.Parse(header));
        Assert.Equal(400, IfMatch.Read(With(headers => headers.IfMatch = header)).Refusal!.Status);
        Assert.Equal(400, IfNoneMatch.Read(With(headers => headers.IfNoneMatch = header)).Refusal!.Status);
    }

    [Fact]
    public void Any_version_is_named_alone() => Assert.Null(EntityTags.Parse(new StringValues(["*", "\"now\""])));

    [Fact]
    public void A_list_has_an_end()
    {
        var tag = $"\"{new string('x', 98)}\"";
        Assert.NotNull(EntityTags.Parse(string.Join(',', Enumerable.Repeat(tag, 39))));
        Assert.Null(EntityTags.Parse(string.Join(',', Enumerable.Repeat(tag, 40))));
    }

    private static HttpRequest With(Action<IHeaderDictionary> set)
    {
        var request = new DefaultHttpContext().Request;
        set(request.Headers);
        return request;
    }
}
