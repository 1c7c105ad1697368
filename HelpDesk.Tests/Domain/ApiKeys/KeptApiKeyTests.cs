using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.People;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.ApiKeys;

public sealed class KeptApiKeyTests
{
    private static readonly DateTimeOffset Now = Given.Noon;

    private static readonly ApiKeySecret Secret = new(new byte[ApiKeySecret.Size]);

    [Fact]
    public void A_key_admits_whoever_has_its_secret() => Assert.True(Kept().Admits(Secret, Now));

    [Fact]
    public void Another_secret_is_not_enough_whichever_bit_is_wrong()
    {
        for (var bit = 0; bit < 8 * ApiKeySecret.Size; bit++)
        {
            var other = new byte[ApiKeySecret.Size];
            other[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(Kept().Admits(new ApiKeySecret(other), Now));
        }
    }

    [Fact]
    public void It_ends_at_the_moment_it_expires()
    {
        Assert.True(Kept(expiresAt: Now.AddTicks(1)).Admits(Secret, Now));
        Assert.False(Kept(expiresAt: Now).Admits(Secret, Now));
        Assert.False(Kept(expiresAt: Now.AddTicks(-1)).Admits(Secret, Now));
    }

    [Fact]
    public void A_deleted_key_admits_nobody() => Assert.False((Kept() with { IsDeleted = true }).Admits(Secret, Now));

    [Fact]
    public void A_hash_that_is_cut_off_is_nobodys() => Assert.False(new ApiKeyHash([]).IsOf(Secret));

    [Fact]
    public void Its_bearer_is_staff_with_the_name_of_the_key_and_no_admin()
    {
        var actor = Kept().Key.ToActor();
        Assert.Equal((new PersonId("key-00000000000000000001"), "Machine"), (actor.Id, actor.Person.Name));
        Assert.Equal(Role.Agent, actor.Role);
    }

    private static KeptApiKey Kept(DateTimeOffset? expiresAt = null) =>
        new(Given.ApiKey() with { ExpiresAt = expiresAt }, Secret.ToHash());
}
