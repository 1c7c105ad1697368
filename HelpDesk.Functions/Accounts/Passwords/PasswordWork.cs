namespace HelpDesk.Functions.Accounts.Passwords;

/// <summary>How hard a password is to guess from what is stored.</summary>
internal static class PasswordWork
{
    /// <summary>
    /// Of PBKDF2 with HMAC-SHA512: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
    /// </summary>
    public const int Iterations = 210_000;
}
