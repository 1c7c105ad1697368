using System.Xml.Linq;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class TableKeyRingTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    [Fact]
    public void Of_two_that_add_a_key_at_once_one_must_look_again()
    {
        var (one, other) = (new TableKeyRing(fixture.Storage), new TableKeyRing(fixture.Storage));
        var before = one.GetAllElements().Count;
        other.GetAllElements();
        one.StoreElement(new XElement("first"), "first");
        Assert.Throws<Azure.RequestFailedException>(() => other.StoreElement(new XElement("second"), "second"));
        Assert.Equal(before + 1, other.GetAllElements().Count);
        other.StoreElement(new XElement("third"), "third");
        Assert.Equal(["first", "third"], one.GetAllElements().TakeLast(2).Select(element => element.Name.LocalName));
    }

    [Fact]
    public async Task However_many_instances_start_at_once_each_reads_what_any_of_them_protects()
    {
        await using var azurite = new Own();
        await azurite.Fixture.InitializeAsync();
        using var start = new Barrier(8);
        var instances = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                var instance = Instance(azurite.Fixture.Storage);
                start.SignalAndWait();
                return (Instance: instance, Text: Protect(instance));
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        foreach (var (reader, _) in instances)
            Assert.All(instances, writer => Assert.Equal("text", reader.Unprotect(writer.Text)));
    }

    /// <summary>Whoever was overtaken while making the first key looks again, as the app's start and its callers do.</summary>
    private static string Protect(IDataProtector protector)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return protector.Protect("text");
            }
            catch (Exception) when (attempt < 5)
            {
                // The next look finds the other's key.
            }
        }
    }

    private static IDataProtector Instance(StorageClients storage)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("HelpDesk");
        services.AddSingleton<IXmlRepository>(new TableKeyRing(storage));
        services.AddOptions<KeyManagementOptions>()
            .Configure<IXmlRepository>((options, repository) => options.XmlRepository = repository);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }

    private sealed class Own : IAsyncDisposable
    {
        public StorageFixture Fixture { get; } = new();

        public async ValueTask DisposeAsync() => await Fixture.DisposeAsync();
    }
}
