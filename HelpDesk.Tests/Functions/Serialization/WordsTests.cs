using HelpDesk.Functions.Serialization;

namespace HelpDesk.Tests.Functions.Serialization;

public sealed class WordsTests
{
    public enum Step
    {
        Open,
        StatusChanged,
        PutBackInOpen,
    }

    [Theory]
    [InlineData(Step.Open, "open")]
    [InlineData(Step.StatusChanged, "status-changed")]
    [InlineData(Step.PutBackInOpen, "put-back-in-open")]
    public void Several_words_have_hyphens_between_them(Step step, string word)
    {
        Assert.Equal(word, Words.Of(step));
        Assert.Equal(step, Words.Parse<Step>(word));
        Assert.Equal(step, Words.Find<Step>(word));
    }

    [Theory]
    [InlineData("")]
    [InlineData("StatusChanged")]
    [InlineData("statuschanged")]
    [InlineData("status_changed")]
    [InlineData("status-changed ")]
    [InlineData("1")]
    public void Only_the_exact_word_counts(string word) => Assert.Null(Words.Find<Step>(word));

    [Fact]
    public void People_can_choose_from_all_of_them() =>
        Assert.Equal("open, status-changed, put-back-in-open", Words.List(typeof(Step)));
}
