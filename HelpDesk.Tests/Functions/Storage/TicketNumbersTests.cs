using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TicketNumbersTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    [Fact]
    public async Task Many_instances_at_once_never_give_a_number_twice()
    {
        var instances = Enumerable.Range(0, 12).Select(_ => new TicketNumbers(fixture.Storage)).ToList();
        var numbers = await Task.WhenAll(instances.SelectMany(
            instance => Enumerable.Range(0, 70).Select(async _ => (await instance.NextAsync(CancellationToken.None)).Value)));
        instances.ForEach(instance => instance.Dispose());

        Assert.Equal(12 * 70, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.True(number > 0));
    }
}
