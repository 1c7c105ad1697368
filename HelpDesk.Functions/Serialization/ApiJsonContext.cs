using System.Text.Json.Serialization;
using HelpDesk.Domain.Reports;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Accounts.Sessions;
using HelpDesk.Functions.Accounts.Users;
using HelpDesk.Functions.ApiKeys;
using HelpDesk.Functions.DeadLetters;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Jobs;
using HelpDesk.Functions.Messages;
using HelpDesk.Functions.Notifications;
using HelpDesk.Functions.Reports;
using HelpDesk.Functions.Reports.Subscriptions;
using HelpDesk.Functions.Service;
using HelpDesk.Functions.Tickets;
using HelpDesk.Functions.Webhooks;

namespace HelpDesk.Functions.Serialization;

/// <summary>Everything that the API reads or writes.</summary>
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(OpenTicketRequest))]
[JsonSerializable(typeof(EditTicketRequest))]
[JsonSerializable(typeof(SetStatusRequest))]
[JsonSerializable(typeof(AssignTicketRequest))]
[JsonSerializable(typeof(FollowTicketRequest))]
[JsonSerializable(typeof(TicketResponse))]
[JsonSerializable(typeof(TicketListResponse))]
[JsonSerializable(typeof(TicketCountsResponse))]
[JsonSerializable(typeof(TicketEventListResponse))]
[JsonSerializable(typeof(PostMessageRequest))]
[JsonSerializable(typeof(MessageResponse))]
[JsonSerializable(typeof(MessageListResponse))]
[JsonSerializable(typeof(RegisterRequest))]
[JsonSerializable(typeof(ConfirmEmailRequest))]
[JsonSerializable(typeof(ForgotPasswordRequest))]
[JsonSerializable(typeof(ResetPasswordRequest))]
[JsonSerializable(typeof(ChangePasswordRequest))]
[JsonSerializable(typeof(ChangeEmailRequest))]
[JsonSerializable(typeof(ChangeMeRequest))]
[JsonSerializable(typeof(MeResponse))]
[JsonSerializable(typeof(LoginRequest))]
[JsonSerializable(typeof(RefreshRequest))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(UserResponse))]
[JsonSerializable(typeof(UserListResponse))]
[JsonSerializable(typeof(AddUserRequest))]
[JsonSerializable(typeof(ChangeUserRequest))]
[JsonSerializable(typeof(NotificationListResponse))]
[JsonSerializable(typeof(ReadNotificationsRequest))]
[JsonSerializable(typeof(CreateApiKeyRequest))]
[JsonSerializable(typeof(CreatedApiKeyResponse))]
[JsonSerializable(typeof(ApiKeyResponse))]
[JsonSerializable(typeof(ApiKeyListResponse))]
[JsonSerializable(typeof(DeadLetterListResponse))]
[JsonSerializable(typeof(JobResponse))]
[JsonSerializable(typeof(DailyReportResponse))]
[JsonSerializable(typeof(RebuildReportsRequest))]
[JsonSerializable(typeof(SummaryResponse))]
[JsonSerializable(typeof(VerificationResponse))]
[JsonSerializable(typeof(DistributionResponse))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(Comparison))]
[JsonSerializable(typeof(Dimension))]
[JsonSerializable(typeof(ReportFormat))]
[JsonSerializable(typeof(CreateSubscriptionRequest))]
[JsonSerializable(typeof(ChangeSubscriptionRequest))]
[JsonSerializable(typeof(SubscriptionResponse))]
[JsonSerializable(typeof(SubscriptionListResponse))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(CreateWebhookRequest))]
[JsonSerializable(typeof(ChangeWebhookRequest))]
[JsonSerializable(typeof(CreatedWebhookResponse))]
[JsonSerializable(typeof(WebhookResponse))]
[JsonSerializable(typeof(WebhookListResponse))]
[JsonSerializable(typeof(DeliveryResponse))]
[JsonSerializable(typeof(DeliveryListResponse))]
[JsonSerializable(typeof(TicketWebhook))]
[JsonSerializable(typeof(ReportWebhook))]
[JsonSerializable(typeof(TestWebhookBody))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
