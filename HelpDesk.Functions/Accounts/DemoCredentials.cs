using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>Makes what proves one of the demo people.</summary>
internal delegate Credentials DemoCredentials();
